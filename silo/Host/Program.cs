using System.CommandLine;
using System.CommandLine.Invocation;
using SituationRoom.Host.Commands;

var parsed = AllCommands.Create().Parse(args);
if (parsed.Action is ParseErrorAction)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    return 2;
}

// The host ends the server itself on SIGTERM and SIGINT, so the parser must not end it first.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
