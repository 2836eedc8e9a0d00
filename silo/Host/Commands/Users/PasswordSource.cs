using System.Text;
using SituationRoom.Host.Serving;

namespace SituationRoom.Host.Commands.Users;

/// <summary>Where a password comes from: a file, the standard input, or the terminal without showing it.</summary>
internal static class PasswordSource
{
    /// <summary>The password; a line break at its end is none of it.</summary>
    /// <param name="file">A file, - for the standard input, or null.</param>
    /// <exception cref="StartException">There is none.</exception>
    public static string Read(string? file)
    {
        if (file is not null and not "-")
        {
            try
            {
                return File.ReadLines(file).FirstOrDefault() is { Length: > 0 } line ? line : throw new StartException($"--password-file {file}: its first line is empty; write the password there.");
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new StartException($"--password-file {file}: it can't be read ({fault.Message.TrimEnd('.')}); name another, or leave it out to be asked.", fault);
            }
        }

        if (file == "-" || Console.IsInputRedirected)
        {
            return Console.In.ReadLine() is { Length: > 0 } line ? line : throw new StartException("The standard input has no password; give it as the first line, or name a file with --password-file FILE.");
        }

        var password = Ask("Password: ");
        return Ask("Again: ") == password ? password : throw new StartException("The two are different; nothing was changed.");
    }

    private static string Ask(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
