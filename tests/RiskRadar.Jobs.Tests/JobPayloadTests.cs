using Hangfire.Common;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace RiskRadar.Jobs;

/// <summary>Jobs as former versions stored them: they still run after an upgrade, so these payloads are only ever added to.</summary>
public sealed class JobPayloadTests
{
    public static TheoryData<Type, string> Payloads => new()
    {
        { typeof(ScanAccountJob), Payload("ScanAccountJob", "\"System.Guid, mscorlib\",\"Hangfire.Server.PerformContext, Hangfire.Core\",\"System.Threading.CancellationToken, mscorlib\"", Subject + ",null,null") },
        { typeof(ScanPostJob), Payload("ScanPostJob", "\"System.Guid, mscorlib\",\"Hangfire.Server.PerformContext, Hangfire.Core\",\"System.Threading.CancellationToken, mscorlib\"", Subject + ",null,null") },
        { typeof(ClassifyPostJob), Payload("ClassifyPostJob", "\"System.Guid, mscorlib\",\"Hangfire.Server.PerformContext, Hangfire.Core\",\"System.Threading.CancellationToken, mscorlib\"", Subject + ",null,null") },
        { typeof(DeliverJob), Payload("DeliverJob", "\"System.Guid, mscorlib\",\"Hangfire.Server.PerformContext, Hangfire.Core\",\"System.Threading.CancellationToken, mscorlib\"", Subject + ",null,null") },
        { typeof(AssessRosterJob), Payload("AssessRosterJob", "\"Hangfire.Server.PerformContext, Hangfire.Core\",\"System.Threading.CancellationToken, mscorlib\"", "null,null") },
        { typeof(DispatchJob), Payload("DispatchJob", "\"System.Threading.CancellationToken, mscorlib\"", "null") },
        { typeof(WatchJob), Payload("WatchJob", "\"System.Threading.CancellationToken, mscorlib\"", "null") },
        { typeof(DigestJob), Payload("DigestJob", "\"System.Threading.CancellationToken, mscorlib\"", "null") },
        { typeof(RetentionJob), Payload("RetentionJob", "\"System.Threading.CancellationToken, mscorlib\"", "null") },
        { typeof(DigestJob), Payload("DigestJob", "\"Hangfire.Server.PerformContext, Hangfire.Core\",\"System.Threading.CancellationToken, mscorlib\"", "null,null") },
        { typeof(RetentionJob), Payload("RetentionJob", "\"Hangfire.Server.PerformContext, Hangfire.Core\",\"System.Threading.CancellationToken, mscorlib\"", "null,null") },
        { typeof(BackupJob), Payload("BackupJob", "\"System.Guid, mscorlib\",\"Hangfire.Server.PerformContext, Hangfire.Core\",\"System.Threading.CancellationToken, mscorlib\"", Subject + ",null,null") },
    };

    // A Guid in JSON in JSON in JSON.
    private const string Subject = "\"\\\"6f9619ff-8b86-d011-b42d-00c04fc964ff\\\"\"";

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Payload_OfAFormerVersion_StillNamesAJob(Type type, string payload)
    {
        new ServiceCollection().AddRiskRadarJobs();

        var job = InvocationData.DeserializePayload(payload).DeserializeJob();

        Assert.Equal(type, job.Type);
        Assert.Equal("RunAsync", job.Method.Name);
    }

    [Fact]
    public void Payload_OfThisVersion_HasTheFormOfTheFirst()
    {
        new ServiceCollection().AddRiskRadarJobs();
        var job = Job.FromExpression<ScanPostJob>(one => one.RunAsync(new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"), null, CancellationToken.None));

        Assert.Contains(Payloads, row => row.Data.Item2 == InvocationData.SerializeJob(job).SerializePayload());
    }

    private static string Payload(string job, string types, string arguments) =>
        $$"""{"t":"RiskRadar.Jobs.{{job}}, RiskRadar.Jobs","m":"RunAsync","p":[{{types}}],"a":[{{arguments}}]}""";
}
