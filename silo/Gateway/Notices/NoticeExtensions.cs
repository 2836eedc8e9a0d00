using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Notices;

/// <summary>Puts what is told outside into a web application. An <see cref="Engine.Notices.INoticeDesk"/> must be among the services.</summary>
public static class NoticeExtensions
{
    /// <summary>The service that sends; of several nodes one runs it.</summary>
    public static Type Pump => typeof(NoticePump);

    public static IServiceCollection AddNotices(this IServiceCollection services, NoticeOptions options, BoardNames city, TimeZoneInfo zone)
    {
        services.AddSingleton<SenderFactory>();
        services.AddSingleton(provider =>
        {
            var senders = new NoticeSenders(new Dictionary<string, INoticeSender>());
            senders.Use(provider.GetRequiredService<SenderFactory>(), options, city, zone);
            return senders;
        });
        services.AddSingleton(provider => new NoticeOutlet(provider.GetRequiredService<NoticeSenders>(), provider.GetRequiredService<SenderFactory>()));
        services.AddSingleton<CapFeedApi>();
        services.AddSingleton<NoticesApi>();
        services.AddHostedService<NoticePump>();
        services.AddSingleton<OutsideHeartbeat>();
        services.AddHostedService(provider => provider.GetRequiredService<OutsideHeartbeat>());
        return services;
    }

    public static WebApplication MapNotices(this WebApplication app)
    {
        app.Services.GetRequiredService<CapFeedApi>().Map(app);
        app.Services.GetRequiredService<NoticesApi>().Map(app);
        return app;
    }
}
