using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Assess;
using RiskRadar.Classify;
using RiskRadar.Cli.Rosters;
using RiskRadar.Collect;
using RiskRadar.Collect.Discovery;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Saved;
using RiskRadar.Collect.Import;
using RiskRadar.Domain;
using Spectre.Console;

namespace RiskRadar.Cli.Vetting;

/// <summary>Collects what there is to know about the targets of one <c>vet</c>, in memory.</summary>
internal sealed class TargetCollection : IAsyncDisposable
{
    // Sites are read side by side; within one site the collector keeps its pace anyway.
    private const int TargetsAtOnce = 4;

    private readonly ServiceProvider _services;
    private readonly ICommentClassifier _classifier;
    private readonly AuthorPseudonyms _pseudonyms = RunPseudonyms.Create();
    private readonly PageAudiences _pages;
    private readonly int _limit;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly List<RosterIntake> _rosters = [];
    private readonly List<string> _problems = [];
    private int _found;

    private TargetCollection(ServiceProvider services, ICommentClassifier classifier, string? brand, int limit, TimeProvider time)
    {
        (_services, _classifier, _limit, _time) = (services, classifier, limit, time);
        _pages = new PageAudiences(classifier, _pseudonyms, brand);
    }

    /// <summary>What could not be read at all, in sentences.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Makes one with settings of its own.</summary>
    public static TargetCollection Create(
        IReadOnlyList<IConfigurationSource> settings, ICommentClassifier classifier, string? brand, int limit, TimeProvider time)
    {
        var configuration = new ConfigurationBuilder();
        foreach (var source in settings)
        {
            configuration.Add(source);
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration.Build());
        services.AddSingleton(time);
        services.AddLogging();
        services.AddRiskRadarCollect();

        return new TargetCollection(services.BuildServiceProvider(), classifier, brand, limit, time);
    }

    /// <summary>Reads all targets.</summary>
    public async Task<IAudienceShelf> CollectAsync(
        IReadOnlyList<VetTarget> targets, ProgressTask progress, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(
            targets,
            new ParallelOptions { MaxDegreeOfParallelism = TargetsAtOnce, CancellationToken = cancellationToken },
            async (target, stop) => await (target.Kind switch
            {
                VetTargetKind.Roster => ReadRosterAsync(target.Name, stop),
                VetTargetKind.SavedPages => ReadSavedAsync(target.Name, stop),
                _ => ReadAddressAsync(new Uri(target.Name), progress, stop),
            }));

        return new JoinedAudiences([.. _rosters.Select(roster => roster.Audiences), new AudiencesInMemory(_pages.Audiences)]);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _rosters.ForEach(roster => roster.Dispose());
        return _services.DisposeAsync();
    }

    private async Task ReadRosterAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var intake = new RosterIntake(new RosterFile(_pseudonyms), _classifier, new NamelessFile(Path.GetTempPath()));
        lock (_gate)
        {
            _rosters.Add(intake);
        }

        await intake.ReadAsync(file, cancellationToken);
        lock (_gate)
        {
            _problems.AddRange(intake.Problems.Select(problem => $"{path}: line {problem.Line} {problem.Reason}"));
        }
    }

    private async Task ReadSavedAsync(string path, CancellationToken cancellationToken)
    {
        var reader = _services.GetRequiredService<PageReader>();
        var files = Directory.Exists(path) ? [.. Directory.GetFiles(path).Order(StringComparer.Ordinal)] : new[] { path };
        foreach (var file in files)
        {
            var body = await File.ReadAllBytesAsync(file, cancellationToken);
            foreach (var page in SavedFile.Read(reader, Path.GetFileName(file), address: null, body, adapters: true, cancellationToken))
            {
                TakeSaved(file, page);
            }
        }
    }

    private void TakeSaved(string file, ExtractedPage page)
    {
        if (page.Comments.Count == 0 && page.Post is null)
        {
            Problem($"{file}: no post and no comments; {(page.Warnings is [{ } warning, ..] ? warning : "it may be no page of a community")}");
            return;
        }

        var address = page.Address ?? new Uri(Path.GetFullPath(file));
        _pages.Take(page.Post?.Author ?? HandleOf(address), address, page, leftOut: null, _time.GetUtcNow());
    }

    private async Task ReadAddressAsync(Uri address, ProgressTask progress, CancellationToken cancellationToken)
    {
        var collector = _services.GetRequiredService<CommentCollector>();
        var own = await collector.ReadPostAsync(address, cancellationToken).ToListAsync(cancellationToken);
        if (!own.Any(page => page.Page?.Comments.Count > 0))
        {
            // No comments: it may be a profile that lists posts.
            var found = await collector.DiscoverAsync(address, _limit, cancellationToken);
            if (found.Posts.Count > 1)
            {
                await ReadPostsAsync(HandleOf(address), found.Posts, progress, cancellationToken);

                return;
            }
        }

        // Later pages of a thread name no author of the post: they belong to the first one's.
        var handle = own.Select(page => page.Page?.Post?.Author).FirstOrDefault(author => author is not null) ?? HandleOf(address);
        foreach (var page in own)
        {
            _pages.Take(handle, address, page.Page, page.LeftOut, _time.GetUtcNow());
        }
    }

    private async Task ReadPostsAsync(
        string handle, IReadOnlyList<DiscoveredPost> posts, ProgressTask progress, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _found += posts.Count;
            progress.MaxValue = _found;
        }

        var collector = _services.GetRequiredService<CommentCollector>();
        foreach (var post in posts)
        {
            await foreach (var page in collector.ReadPostAsync(post.Address, cancellationToken))
            {
                _pages.Take(handle, post.Address, page.Page, page.LeftOut, _time.GetUtcNow());
            }

            progress.Increment(1);
        }
    }

    private void Problem(string sentence)
    {
        lock (_gate)
        {
            _problems.Add(sentence);
        }
    }

    // "https://blog.example/author/maya" is "maya"; a front page is its host.
    private static string HandleOf(Uri address) =>
        address.AbsolutePath.Trim('/') is { Length: > 0 } path ? Path.GetFileNameWithoutExtension(path.Split('/')[^1]) : address.Host;
}
