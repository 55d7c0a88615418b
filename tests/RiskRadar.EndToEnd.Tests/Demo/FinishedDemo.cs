using System.Text.Json.Nodes;
using RiskRadar.SampleCommunity;
using RiskRadar.Testing;

namespace RiskRadar.EndToEnd.Demo;

/// <summary>One run of <c>riskradar demo --exit --format json</c>, for all tests that look at what it printed.</summary>
public sealed class FinishedDemo : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ProcessEnd? _end;

    /// <summary>What was planted, by handle.</summary>
    public IReadOnlyDictionary<string, SampleTruth> Planted { get; private set; } = new Dictionary<string, SampleTruth>();

    /// <summary>The printed assessments, by handle.</summary>
    public IReadOnlyDictionary<string, JsonNode> Assessments { get; private set; } = new Dictionary<string, JsonNode>();

    internal ProcessEnd End => _end!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var demo = DemoData.Start(_folder.Path);
        _end = await demo.EndAsync(cancellationToken);
        Assert.True(_end.ExitCode == 0, _end.Error);
        Planted = await DemoData.PlantedAsync(_folder.Path, cancellationToken);
        Assessments = DemoData.Assessments(_end.Output);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();

        return ValueTask.CompletedTask;
    }
}
