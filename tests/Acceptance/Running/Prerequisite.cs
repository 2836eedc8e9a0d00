namespace SituationRoom.Acceptance.Running;

/// <summary>What a test needs from the machine. Where it is missing the test is skipped visibly; in CI (CI=true) it fails.</summary>
internal static class Prerequisite
{
    public static void Program(string name, string package)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin")
            .Any(folder => File.Exists(Path.Combine(folder, name)));
        Require(found, $"{name} is missing; install the package {package}");
    }

    public static void Require(bool there, string otherwise)
    {
        if (!there && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(otherwise);
        }

        Skip.IfNot(there, otherwise);
    }
}
