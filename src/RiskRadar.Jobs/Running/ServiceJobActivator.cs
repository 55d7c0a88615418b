using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace RiskRadar.Jobs.Running;

/// <summary>Makes jobs from the application's services.</summary>
internal sealed class ServiceJobActivator(IServiceScopeFactory scopes) : JobActivator
{
    public override JobActivatorScope BeginScope(JobActivatorContext context) => new ServiceJobScope(scopes.CreateAsyncScope());
}
