using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>What must hold for what is told to a collector.</summary>
internal static class TelemetryRules
{
    public static void Validate(TelemetryDefinition telemetry, List<ConfigurationError> errors)
    {
        if (telemetry.Otlp is { } address)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Query.Length > 0)
            {
                errors.Add(new("telemetry.otlp", "", "a collector's address is http or https, without a user and without a query", "write it like \"http://127.0.0.1:4317\""));
            }
            else if (telemetry.Authorization is not null && uri is { Scheme: "http", IsLoopback: false })
            {
                errors.Add(new("telemetry.otlp", address, "a secret goes over https alone, unless the collector is on this machine", "write https, or leave authorization out"));
            }
        }

        if (telemetry.Protocol is not ("grpc" or "http"))
        {
            errors.Add(new("telemetry.protocol", telemetry.Protocol, "the protocol is grpc or http", "leave it out for grpc"));
        }

        if (telemetry.Traces is not (>= 0 and <= 1))
        {
            errors.Add(new("telemetry.traces", FormattableString.Invariant($"{telemetry.Traces}"), "a share lies between 0 and 1", "write 0.01 for one of a hundred, or 0 for none"));
        }

        if (telemetry.Every < TimeSpan.FromSeconds(1) || telemetry.Every > TimeSpan.FromHours(1))
        {
            errors.Add(new("telemetry.every", $"{telemetry.Every}", "figures are sent every second to every hour", "write it like \"15s\""));
        }
    }
}
