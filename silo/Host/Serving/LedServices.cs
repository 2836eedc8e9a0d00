using SituationRoom.Feeds.Mqtt.Subscriber;
using SituationRoom.Feeds.Peer;
using SituationRoom.Feeds.Polling;
using SituationRoom.Gateway.Notices;
using SituationRoom.Journal;

namespace SituationRoom.Host.Serving;

/// <summary>Of several nodes over one journal one does what must not be done twice.</summary>
internal static class LedServices
{
    private static readonly Type[] Led = [typeof(PollService), typeof(PeerService), typeof(MqttSubscriberService), typeof(AccountTrail), typeof(ArchiveService), typeof(PersonTermService), NoticeExtensions.Pump];

    /// <summary>From those services that are registered so far, has those of which there may be one run while this node leads.</summary>
    public static void RunWhileLeading(this IServiceCollection services, ISharedJournal journal)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { ImplementationType: { } type } descriptor && descriptor.ServiceType == typeof(IHostedService) && Led.Contains(type))
            {
                services[i] = ServiceDescriptor.Singleton<IHostedService>(provider => new WhileLeading(
                    journal, () => (IHostedService)ActivatorUtilities.CreateInstance(provider, type), provider.GetRequiredService<ILogger<WhileLeading>>()));
            }
        }
    }
}
