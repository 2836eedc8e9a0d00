using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Tests.Definitions;

public sealed class SecretReferenceTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [SkippableTheory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_can_read_or_write_is_refused_with_the_remedy(UnixFileMode others)
    {
        Skip.If(OperatingSystem.IsWindows(), "files have no such modes");
        File.WriteAllText(_file, "secret\n");
        var secret = new SecretReference { File = _file };
        secret.Read().ShouldBe("secret");
        Change(others);
        var refusal = Should.Throw<IOException>(() => secret.Read()).Message;
        refusal.ShouldContain($"chmod 600 {_file}");
    }

    private void Change(UnixFileMode others)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        }
    }
}
