using System.CommandLine;
using System.CommandLine.Invocation;
using SituationRoom.Host.Commands;

var parsed = AllCommands.Create().Parse(args);
if (parsed.Action is ParseErrorAction)
{
    return WrongCommandLine.Tell(parsed, Console.Error);
}

// The host ends the server itself on SIGTERM and SIGINT, so the parser must not end it first.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
