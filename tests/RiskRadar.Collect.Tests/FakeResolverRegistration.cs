using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Collect.Fetching;

namespace RiskRadar.Collect;

internal static class FakeResolverRegistration
{
    public static void Add(this IServiceCollection services, FakeResolver resolver) => services.AddSingleton<IHostResolver>(resolver);
}
