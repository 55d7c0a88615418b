using Hangfire.InMemory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RiskRadar.Assess;
using RiskRadar.Classify;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Intake;
using RiskRadar.Jobs.Pipeline;
using RiskRadar.Jobs.Progress;
using RiskRadar.Report.Channels;

namespace RiskRadar.Jobs.Fakes;

/// <summary>The whole pipeline over stores in a folder of its own, a scripted web and a classifier that knows one word.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Func<Hangfire.JobStorage> _jobs;
    private IHost? _host;

    /// <summary>Stores of its own, and jobs that end with the process.</summary>
    public Workshop()
        : this(Path.Combine(Path.GetTempPath(), $"riskradar-jobs-{Guid.NewGuid():N}"), () => new InMemoryStorage())
    {
    }

    /// <summary>Stores in a folder that outlives the process.</summary>
    public Workshop(string folder, Func<Hangfire.JobStorage> jobs)
    {
        _folder = folder;
        _jobs = jobs;
    }

    /// <summary>The web; several workshops may share one.</summary>
    public ScriptedSource Source { get; init; } = new();

    public RememberingChannel Channel { get; } = new();

    public string Model { get; set; } = "words-1";

    public Dictionary<string, string?> Settings { get; } = new() { ["Jobs:Workers"] = "4" };

    private IHost Host => _host ??= Build();

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    /// <summary>Starts the job server.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Host.StartAsync(cancellationToken);

    /// <summary>Ends the process as far as one can within a test: all jobs are lost, the stores stay.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await Host.StopAsync(cancellationToken);
        Host.Dispose();
        _host = null;
        await Host.StartAsync(cancellationToken);
    }

    /// <summary>Takes on an influencer with one blog.</summary>
    public Task TakeOnAsync(string handle, Uri blog, CancellationToken cancellationToken) => Get<IntakeRoster>().RunAsync(
        [new RosterEntry(new Influencer(InfluencerId.Of(handle), handle, null, "blog", null, null), [blog], [])], cancellationToken);

    /// <summary>Makes everything on the agenda due, and waits until it is done.</summary>
    public async Task DoAllAgainAsync(CancellationToken cancellationToken)
    {
        var agenda = Get<IAgendaStore>();
        var items = await agenda.ReadAsync(cancellationToken).ToListAsync(cancellationToken);
        await agenda.AskAsync([.. items.Select(item => item with { DueAt = DateTimeOffset.UnixEpoch })], cancellationToken);
        await Get<Dispatcher>().DispatchAsync(again: false, cancellationToken);
        await WaitAsync(cancellationToken);
    }

    /// <summary>Waits until nothing is due.</summary>
    public Task<PipelineStanding> WaitAsync(CancellationToken cancellationToken) => Get<PipelineProgress>().WaitAsync(_ => { }, cancellationToken);

    /// <summary>Everything that is kept of an influencer's comments: post, id, author, text, reading.</summary>
    public async Task<List<string>> CommentsAsync(string handle, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        await foreach (var post in Get<IPostStore>().ReadAsync(InfluencerId.Of(handle), cancellationToken))
        {
            await foreach (var (comment, reading) in Get<ICommentStore>().ReadAsync(post.Id, cancellationToken))
            {
                lines.Add($"{post.Key} {comment.Id} {comment.Text} {reading?.Sentiment}");
            }
        }

        lines.Sort(StringComparer.Ordinal);

        return lines;
    }

    /// <summary>Ends, and leaves the folder.</summary>
    public async Task StopAsync()
    {
        await Host.StopAsync(CancellationToken.None);
        Host.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private IHost Build()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(Settings).AddInMemoryCollection([new("Storage:DataDirectory", _folder)]);
        builder.Services
            .AddSingleton(_ => _jobs())
            .AddSingleton<ICommentSource>(Source)
            .AddSingleton<IFlagChannel>(Channel)
            .AddSingleton<ICommentClassifier>(new WordClassifier(Model))
            .AddSingleton(provider => new RosterAssessor(Policy.Default, provider.GetRequiredService<ICommentClassifier>().Model))
            .AddRiskRadarReport()
            .AddRiskRadarStorage()
            .AddRiskRadarJobs();

        return builder.Build();
    }
}
