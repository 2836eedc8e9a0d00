using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SituationRoom.Acceptance.Running;

/// <summary>An authority of the test's own, which signs through an intermediate as real ones do.</summary>
internal sealed class Authority : IDisposable
{
    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _intermediate;

    public Authority(string name)
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var root = Request($"CN={name}", rootKey, isAuthority: true);
        _root = root.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(30));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var intermediate = Request($"CN={name} intermediate", key, isAuthority: true);
        using var signed = intermediate.Create(_root, _root.NotBefore, _root.NotAfter, RandomNumberGenerator.GetBytes(8));
        _intermediate = signed.CopyWithPrivateKey(key);
    }

    /// <summary>What clients are to trust, in PEM form.</summary>
    public string Pem => _root.ExportCertificatePem();

    public X509Certificate2 Root => _root;

    /// <summary>A certificate for 127.0.0.1 and localhost with its intermediate, and its private key, both in PEM form.</summary>
    /// <param name="ends">When it expires; null: in 20 days.</param>
    /// <param name="password">Encrypts the key; null leaves it in the clear.</param>
    public (string Certificate, string Key) Sign(DateTimeOffset? ends = null, string? password = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request("CN=situationroom", key, isAuthority: false);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var leaf = request.Create(
            _intermediate, DateTimeOffset.UtcNow.AddDays(-10), ends ?? DateTimeOffset.UtcNow.AddDays(20), RandomNumberGenerator.GetBytes(8));
        var keyPem = password is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        return ($"{leaf.ExportCertificatePem()}\n{_intermediate.ExportCertificatePem()}\n", keyPem);
    }

    public void Dispose()
    {
        _root.Dispose();
        _intermediate.Dispose();
    }

    private static CertificateRequest Request(string name, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            isAuthority ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign : X509KeyUsageFlags.DigitalSignature, true));
        return request;
    }
}
