using Microsoft.Extensions.DependencyInjection;

namespace SituationRoom.Gateway.Providers;

/// <summary>Puts sign-in through providers among the services.</summary>
internal static class ProviderExtensions
{
    public static IServiceCollection AddProviders(this IServiceCollection services, ProviderSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<ProviderHttp>();
        services.AddSingleton<ProviderBook>();
        services.AddSingleton<ProviderCalls>();
        services.AddSingleton<ProviderAccounts>();
        services.AddSingleton<ProviderParts>();
        services.AddSingleton<PendingSignIns>();
        services.AddSingleton<ProviderSignIn>();
        return services;
    }
}
