import type { AxiosInstance } from "axios"

/** The client that the test runner gives, or one like it. */
export type Api = Pick<AxiosInstance, "get" | "post" | "delete">

/** The answer, whatever its status. */
export async function answer(request: Promise<{ status: number; data: any; headers: any }>) {
  return await request.catch((error) => {
    if (!error.response) {
      throw error
    }
    return error.response as { status: number; data: any; headers: any }
  })
}
