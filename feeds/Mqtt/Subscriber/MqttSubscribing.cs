using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SituationRoom.Feeds.Mqtt.Subscriber;

/// <summary>Puts the subscribers into a host, which registers IFeedDirectory and IReportSink beside them.</summary>
public static class MqttSubscribing
{
    /// <summary>Registers <see cref="MqttSubscriberService"/> as a hosted service.</summary>
    public static IServiceCollection AddMqttSubscribers(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddHostedService<MqttSubscriberService>();
    }
}
