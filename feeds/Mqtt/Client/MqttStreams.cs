using System.Net.Security;
using System.Net.Sockets;
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
        catch (Exception e) when (e is SocketException or System.Security.Authentication.AuthenticationException
            or System.Security.Cryptography.CryptographicException or IOException or UnauthorizedAccessException)
        {
            socket.Dispose();
            throw new MqttConnectionException($"{options.Host}:{options.Port} cannot be reached: {e.Message}", e);
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
        var authentication = new SslClientAuthenticationOptions { TargetHost = options.Host };
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

        await encrypted.AuthenticateAsClientAsync(authentication, cancellationToken).ConfigureAwait(false);
        return encrypted;
    }
}
