using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace RiskRadar.Jobs.Running;

/// <summary>The services of one job while it runs.</summary>
internal sealed class ServiceJobScope(AsyncServiceScope scope) : JobActivatorScope
{
    public override object Resolve(Type type) => scope.ServiceProvider.GetRequiredService(type);

    public override void DisposeScope() => scope.Dispose();
}
