using System.Net.Security;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>
/// The certificate that new connections are shown. Its files are read again when somebody connects, at most every two
/// seconds: a renewed certificate needs no restart. Files that can't be used leave the one before in place.
/// </summary>
internal sealed partial class LiveCertificate
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private readonly CertificateDefinition _definition;
    private readonly string _directory;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private ServerCertificate _certificate;
    private long _lookedAt;
    private string? _complained;

    /// <exception cref="StartException">It can't be used; the message has the remedy.</exception>
    public LiveCertificate(CertificateDefinition definition, string directory, TimeProvider time, ILogger<LiveCertificate> logger)
    {
        (_definition, _directory, _time, _logger) = (definition, directory, time, logger);
        var (read, wrong) = ServerCertificate.Read(definition, directory);
        _certificate = read ?? throw new StartException($"{wrong}");
        _lookedAt = time.GetTimestamp();
        Warn(_certificate);
    }

    /// <summary>The certificate and its chain for a connection that begins now.</summary>
    public SslStreamCertificateContext Now()
    {
        lock (_gate)
        {
            if (_time.GetElapsedTime(_lookedAt) >= LookEvery)
            {
                _lookedAt = _time.GetTimestamp();
                Look();
            }

            return _certificate.Context;
        }
    }

    private void Look()
    {
        var (read, wrong) = ServerCertificate.Read(_definition, _directory);
        if (read is null)
        {
            // While certificate and key are replaced one after the other they don't fit: told once, tried again.
            if (_complained != $"{wrong}")
            {
                _complained = $"{wrong}";
                LogKept(_logger, _complained);
            }

            return;
        }

        _complained = null;
        if (read.Fingerprint != _certificate.Fingerprint)
        {
            _certificate = read;
            LogRenewed(_logger, read.Ends);
            Warn(read);
        }
    }

    private void Warn(ServerCertificate certificate)
    {
        if (certificate.Warning(_time.GetUtcNow()) is { } warning)
        {
            LogWarning(_logger, warning);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void LogWarning(ILogger logger, string warning);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The certificate read before is kept, because its files can't be used now: {Reason}")]
    private static partial void LogKept(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The renewed certificate is used from now on; it expires at {Ends:yyyy-MM-dd}")]
    private static partial void LogRenewed(ILogger logger, DateTimeOffset ends);
}
