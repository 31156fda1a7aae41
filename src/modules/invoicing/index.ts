import { Module } from "@medusajs/framework/utils"
import checkOptions from "./loaders/check-options"
import InvoicingModuleService from "./service"

export const INVOICING_MODULE = "invoicing"

export default Module(INVOICING_MODULE, { service: InvoicingModuleService, loaders: [checkOptions] })
