using Hangfire.InMemory;
using RiskRadar.JobStorage.Conformance;

namespace RiskRadar.JobStorage;

public sealed class InMemoryConformanceTests : JobStorageConformance
{
    protected override Hangfire.JobStorage Open() => new InMemoryStorage();
}
