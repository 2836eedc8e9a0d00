using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>Reads files in PEM form that a configuration names.</summary>
internal static class PemFile
{
    /// <summary>The text of a file, or what is wrong with it.</summary>
    /// <param name="key">The member that names the file.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="wrong">Why it can't be read.</param>
    public static bool TryRead(string key, string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out ConfigurationError? wrong)
    {
        (text, wrong) = (null, null);
        try
        {
            text = File.ReadAllText(path);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            wrong = new(key, path, "there is no such file", "write its path, below the configuration's directory or absolute");
        }
        catch (UnauthorizedAccessException)
        {
            wrong = new(key, path, $"the user {Environment.UserName} may not read it", "give that user the right to read the file and to enter its directory");
        }
        catch (IOException e)
        {
            wrong = new(key, path, $"it can't be read ({e.Message.TrimEnd('.')})", "look at the file and its disk");
        }

        return false;
    }

    /// <summary>The certificates of a text in PEM form, in its order; empty where it holds none that can be read.</summary>
    public static X509Certificate2Collection Certificates(string pem)
    {
        var all = new X509Certificate2Collection();
        try
        {
            all.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            all.Clear();
        }

        return all;
    }
}
