using SituationRoom.Engine;
using SituationRoom.Engine.Persons;
using SituationRoom.Gateway.Disk;

namespace SituationRoom.Host.Serving;

/// <summary>What looks after a room's disk and after how long things are kept.</summary>
internal static class KeepingSetup
{
    public static void AddKeeping(this IServiceCollection services, ServeSettings settings, RoomStore store)
    {
        var database = JournalSetup.Options(settings.Configuration.Room.Journal, settings.Configuration.Directory);
        services.AddHostedService(provider => new DiskWatch(
            store, settings.DataDirectory, database, provider.GetRequiredService<DiskBoard>(), provider.GetRequiredService<ILogger<DiskWatch>>()));
        if (settings.Configuration.Room.Keep.Online is { } online)
        {
            services.AddSingleton(new ArchiveTerm(store.Archiver, online));
            services.AddHostedService<ArchiveService>();
        }

        if (settings.Configuration.Room.Keep is { Personal.Count: > 0 } keep)
        {
            services.AddSingleton(keep);
            services.AddSingleton<IPersonTerms>(provider => provider.GetRequiredService<RoomEngine>());
            services.AddHostedService<PersonTermService>();
        }
    }
}
