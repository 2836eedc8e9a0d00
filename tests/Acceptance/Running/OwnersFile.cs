namespace SituationRoom.Acceptance.Running;

/// <summary>A file that its owner alone can read, as a secret has to lie.</summary>
internal static class OwnersFile
{
    public static void Write(string path, string text)
    {
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
