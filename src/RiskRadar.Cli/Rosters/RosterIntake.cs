using System.Threading.Channels;
using RiskRadar.Assess;
using RiskRadar.Classify;
using RiskRadar.Collect.Import;
using RiskRadar.Domain;

namespace RiskRadar.Cli.Rosters;

/// <summary>
/// Reads a roster file into audiences: one task reads lines, the processors classify, and the comments are counted in the order of the file.
/// Holds a few batches of comments and the audiences' aggregates, never the file.
/// </summary>
internal sealed class RosterIntake(RosterFile reader, ICommentClassifier classifier)
{
    private const int BatchComments = 4_096;
    private const int BatchesAhead = 2;

    private readonly Dictionary<InfluencerId, Audience> _audiences = [];
    private readonly List<Audience> _order = [];
    private readonly PublishedDays _days = new();
    private readonly Dictionary<InfluencerId, DateTimeOffset> _knownTurns = [];

    /// <summary>The audiences, in the order in which the file first names them.</summary>
    public IReadOnlyList<Audience> Audiences => _order;

    /// <summary>When audiences are known to have turned: the file's <c>turnedAt</c>.</summary>
    public IReadOnlyDictionary<InfluencerId, DateTimeOffset> KnownTurns => _knownTurns;

    /// <summary>What could not be read, the first ones.</summary>
    public List<RosterProblem> Problems { get; } = [];

    /// <summary>How many things could not be read.</summary>
    public int ProblemCount { get; private set; }

    /// <summary>Comments read.</summary>
    public long Comments { get; private set; }

    /// <summary>Reads a file to its end.</summary>
    public async Task ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<List<RosterEntry>>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => FillAsync(file, batches.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(stop.Token))
            {
                Take(batch, stop.Token);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>
    /// The time of the latest comment or post: a file is assessed as of its own end, so that it says the same tomorrow. Times in the future
    /// are clock errors unless there are many.
    /// </summary>
    public DateTimeOffset LatestTime(DateTimeOffset now) => _days.Latest(now);

    private async Task FillAsync(Stream file, ChannelWriter<List<RosterEntry>> batches, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new List<RosterEntry>();
            var comments = 0;
            await foreach (var entry in reader.ReadAsync(file, cancellationToken))
            {
                batch.Add(entry);
                comments += 1 + (entry is RosterPost post ? post.Comments.Count : 0);
                if (comments >= BatchComments)
                {
                    await batches.WriteAsync(batch, cancellationToken);
                    (batch, comments) = ([], 0);
                }
            }

            await batches.WriteAsync(batch, cancellationToken);
            batches.Complete();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            batches.TryComplete();
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            // The reader of the batches reports it.
            batches.TryComplete(error);
        }
    }

    private void Take(List<RosterEntry> batch, CancellationToken cancellationToken)
    {
        var comments = batch.OfType<RosterPost>().SelectMany(post => post.Comments).ToArray();
        var classified = new ClassifiedComment[comments.Length];
        Parallel.For(
            0, comments.Length, new ParallelOptions { CancellationToken = cancellationToken },
            index => classified[index] = new ClassifiedComment(comments[index], classifier.Classify(comments[index].Text)));
        var place = 0;
        foreach (var entry in batch)
        {
            switch (entry)
            {
                case RosterInfluencer member:
                    AudienceOf(member.Influencer.Id, member.Influencer.Handle).Influencer = member.Influencer;
                    if (member.TurnedAt is { } turnedAt)
                    {
                        _knownTurns[member.Influencer.Id] = turnedAt;
                    }

                    break;
                case RosterPost post:
                    _days.Add(post);
                    AudienceOf(post.Post.Influencer, post.Handle)
                        .Apply(post.Post, new ArraySegment<ClassifiedComment>(classified, place, post.Comments.Count));
                    place += post.Comments.Count;
                    Comments += post.Comments.Count;
                    break;
                case RosterProblem problem:
                    Keep(problem);
                    break;
            }
        }
    }

    private void Keep(RosterProblem problem)
    {
        const int mostKept = 20;
        ProblemCount++;
        if (Problems.Count < mostKept)
        {
            Problems.Add(problem);
        }
    }

    // A post may come before its influencer's line, or without one: then all that is known is the handle.
    private Audience AudienceOf(InfluencerId id, string handle)
    {
        if (!_audiences.TryGetValue(id, out var audience))
        {
            audience = new Audience(new Influencer(id, handle, null, null, null, null));
            _audiences.Add(id, audience);
            _order.Add(audience);
        }

        return audience;
    }
}
