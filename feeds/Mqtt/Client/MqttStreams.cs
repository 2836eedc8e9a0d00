using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>Opens the byte stream to a server: TCP, and TLS over it where it is asked for.</summary>
internal static class MqttStreams
{
    /// <exception cref="MqttConnectionException">The server cannot be reached, or its certificate is not to be trusted.</exception>
    public static async Task<Stream> OpenAsync(MqttClientOptions options, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, cancellationToken).ConfigureAwait(false);
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            return options.Tls ? await EncryptAsync(stream, options, cancellationToken).ConfigureAwait(false) : stream;
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new MqttConnectionException($"{options.Host}:{options.Port} cannot be reached: {e.Message}", e);
        }
        catch (Exception e) when (e is AuthenticationException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            socket.Dispose();
            throw new MqttConnectionException(Sentence(options, e), e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<Stream> EncryptAsync(Stream stream, MqttClientOptions options, CancellationToken cancellationToken)
    {
        var encrypted = new SslStream(stream);
        var faults = SslPolicyErrors.None;
        var authentication = new SslClientAuthenticationOptions
        {
            TargetHost = options.Host,
            RemoteCertificateValidationCallback = (_, _, _, found) => (faults = found) == SslPolicyErrors.None,
        };
        if (options.CaFile is { } file)
        {
            var policy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck, // an authority of one's own seldom publishes a list
            };
            policy.CustomTrustStore.ImportFromPemFile(file);
            authentication.CertificateChainPolicy = policy;
        }

        try
        {
            await encrypted.AuthenticateAsClientAsync(authentication, cancellationToken).ConfigureAwait(false);
            return encrypted;
        }
        catch (AuthenticationException e) when (faults != SslPolicyErrors.None)
        {
            throw new AuthenticationException(Distrust(options, faults), e);
        }
    }

    private static string Distrust(MqttClientOptions options, SslPolicyErrors faults) =>
        faults.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? $"its certificate is not for the name {options.Host}; write the host as the certificate names it"
            : options.CaFile is { } file
                ? $"its certificate was not signed by an authority of {file}, or has expired; give its authority's certificate as caFile, or renew it"
                : "its certificate was not signed by an authority that this system knows, or has expired; give its authority's certificate as caFile, or renew it";

    private static string Sentence(MqttClientOptions options, Exception e) => e switch
    {
        AuthenticationException { InnerException: AuthenticationException } => $"{options.Host}:{options.Port} is not trusted: {e.Message}",
        IOException or AuthenticationException when options.Tls => $"{options.Host}:{options.Port} cannot be reached over TLS: {e.Message.TrimEnd('.')}; does it speak TLS on this port?",
        _ => $"{options.Host}:{options.Port} cannot be reached: {e.Message}",
    };
}
