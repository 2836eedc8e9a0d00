using System.CommandLine;
using SituationRoom.Host.Commands;

// The host ends the server itself on SIGTERM and SIGINT, so the parser must not end it first.
return await AllCommands.Create().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
