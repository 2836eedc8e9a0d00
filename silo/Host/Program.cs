using SituationRoom.Host.Commands;

return await AllCommands.Create().Parse(args).InvokeAsync();
