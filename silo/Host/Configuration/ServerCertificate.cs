using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>The server's certificate as it lies on the disk, ready to be shown to those who connect.</summary>
/// <param name="Context">The certificate with its private key and the chain that is sent with it.</param>
/// <param name="Ends">When it expires.</param>
/// <param name="Fingerprint">Of the files it was read from: another one where they have changed.</param>
internal sealed record ServerCertificate(SslStreamCertificateContext Context, DateTimeOffset Ends, string Fingerprint)
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(14);

    /// <summary>Reads it.</summary>
    /// <param name="definition">Where it lies.</param>
    /// <param name="directory">Below which relative paths lie.</param>
    /// <returns>Exactly one of the two.</returns>
    public static (ServerCertificate? Certificate, ConfigurationError? Wrong) Read(CertificateDefinition definition, string directory)
    {
        var file = Path.Combine(directory, definition.File);
        var keyFile = definition.Key is { } key ? Path.Combine(directory, key) : file;
        var keyMember = definition.Key is null ? "server.certificate.file" : "server.certificate.key";
        if (!PemFile.TryRead("server.certificate.file", file, out var pem, out var wrong)
            || !PemFile.TryRead(keyMember, keyFile, out var keyPem, out wrong))
        {
            return (null, wrong);
        }

        if (PemFile.Certificates(pem) is not { Count: > 0 } chain)
        {
            return (null, new("server.certificate.file", file, "the file holds no certificate in PEM form", "give one that begins with -----BEGIN CERTIFICATE-----, its intermediates after it"));
        }

        try
        {
            return (Of(chain, pem, keyPem, Password(definition, directory)), null);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            return (null, new(keyMember, keyFile, $"there is no private key in it that fits the certificate ({e.Message.TrimEnd('.')})", Remedy(definition, keyPem)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return (null, new("server.certificate.password", "", $"the password can't be read ({e.Message.TrimEnd('.')})", "set the variable or write the file that it names"));
        }
    }

    /// <summary>What is to be told of it although it can be used: it has expired, or is about to; null where there is nothing.</summary>
    public string? Warning(DateTimeOffset now)
    {
        var date = Ends.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return Ends <= now ? $"server.certificate expired at {date}; clients refuse it until the files are renewed"
            : Ends - now <= RenewBefore ? $"server.certificate expires at {date}; renew its files in time"
            : null;
    }

    private static ServerCertificate Of(X509Certificate2Collection chain, string pem, string keyPem, string? password)
    {
        using var read = password is null ? X509Certificate2.CreateFromPem(pem, keyPem) : X509Certificate2.CreateFromEncryptedPem(pem, keyPem, password);

        // Some platforms serve TLS only with a key that went through a store's form.
        var leaf = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pfx), null);
        chain.RemoveAt(0);

        // Offline: a start does not depend on what the certificate's authority has on the net.
        var context = SslStreamCertificateContext.Create(leaf, chain, offline: true);
        var fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(pem + keyPem)));
        return new ServerCertificate(context, new DateTimeOffset(leaf.NotAfter).ToUniversalTime(), fingerprint);
    }

    private static string? Password(CertificateDefinition definition, string directory) =>
        definition.Password is { File: { Length: > 0 } file } inFile ? (inFile with { File = Path.Combine(directory, file) }).Read() : definition.Password?.Read();

    private static string Remedy(CertificateDefinition definition, string keyPem) => (definition.Password, keyPem.Contains("ENCRYPTED", StringComparison.Ordinal)) switch
    {
        (null, true) => "it is encrypted: name its password's place under server.certificate.password",
        (not null, false) => "it is not encrypted: leave out server.certificate.password",
        (not null, true) => "give the password that opens it, and the key that the certificate was made with",
        (null, false) => "give the key that the certificate was made with, in PEM form",
    };
}
