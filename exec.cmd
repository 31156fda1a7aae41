@rem npm start hands its shell over by `exec`, which Windows has not: here the command is just run.
@%*
