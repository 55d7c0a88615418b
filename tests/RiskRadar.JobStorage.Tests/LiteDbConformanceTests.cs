using RiskRadar.JobStorage.Conformance;
using RiskRadar.Testing;

namespace RiskRadar.JobStorage;

public sealed class LiteDbConformanceTests : JobStorageConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override Hangfire.JobStorage Open() => LiteDbJobStorage.Create(_folder.File("jobs.db"));

    protected override void Close() => _folder.Dispose();
}
