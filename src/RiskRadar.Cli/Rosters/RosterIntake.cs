using System.Threading.Channels;
using RiskRadar.Assess;
using RiskRadar.Classify;
using RiskRadar.Collect.Import;
using RiskRadar.Domain;

namespace RiskRadar.Cli.Rosters;

/// <summary>
/// Reads a roster file into audiences: one task reads lines, the processors classify, and what was read is put aside in the order of the file.
/// Holds a few batches of comments, never the file nor its audiences.
/// </summary>
internal sealed class RosterIntake(RosterFile reader, ICommentClassifier classifier, NamelessFile putAside) : IDisposable
{
    private const int BatchComments = 4_096;
    private const int BatchesAhead = 2;

    private readonly RosterAudiences _audiences = new(putAside);
    private readonly PublishedDays _days = new();
    private readonly Dictionary<InfluencerId, DateTimeOffset> _knownTurns = [];

    /// <summary>The audiences, in the order in which the file first names them.</summary>
    public IAudienceShelf Audiences => _audiences;

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

    /// <inheritdoc/>
    public void Dispose() => _audiences.Dispose();

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
        var posts = batch.OfType<RosterPost>().ToArray();
        var changes = new AudienceChange[posts.Length];
        Parallel.For(0, posts.Length, new ParallelOptions { CancellationToken = cancellationToken }, place => changes[place] = Read(posts[place]));
        var place = 0;
        foreach (var entry in batch)
        {
            switch (entry)
            {
                case RosterInfluencer member:
                    _audiences.Add(member.Influencer);
                    if (member.TurnedAt is { } turnedAt)
                    {
                        _knownTurns[member.Influencer.Id] = turnedAt;
                    }

                    break;
                case RosterPost post:
                    _days.Add(post);
                    _audiences.Add(post.Post.Influencer, post.Handle, changes[place++]);
                    Comments += post.Comments.Count;
                    break;
                case RosterProblem problem:
                    Keep(problem);
                    break;
            }
        }
    }

    private AudienceChange Read(RosterPost post)
    {
        var classified = new ClassifiedComment[post.Comments.Count];
        for (var index = 0; index < classified.Length; index++)
        {
            classified[index] = new ClassifiedComment(post.Comments[index], classifier.Classify(post.Comments[index].Text));
        }

        return AudienceChange.Of(post.Post, classified);
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
}
