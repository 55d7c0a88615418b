using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using RiskRadar.Collect;
using RiskRadar.Collect.Discovery;
using RiskRadar.Collect.Extraction;
using RiskRadar.Domain;
using RiskRadar.Jobs.Pipeline;

namespace RiskRadar.Jobs.Fakes;

/// <summary>A web that a test writes: accounts with posts, posts with pages.</summary>
internal sealed class ScriptedSource : ICommentSource
{
    private readonly ConcurrentDictionary<Uri, DiscoveredPosts> _accounts = [];
    private readonly ConcurrentDictionary<Uri, IReadOnlyList<CollectedPage>> _posts = [];
    private readonly ConcurrentDictionary<string, int> _readers = new();
    private int _postsRead;

    /// <summary>How many scans of one host ran at the same time, at most.</summary>
    public int MostReadersOfOneHost { get; private set; }

    /// <summary>What the pipeline said it knew, for each reading that asked for new comments only.</summary>
    public ConcurrentBag<KnownPost> Known { get; } = [];

    /// <summary>How many posts were read.</summary>
    public int PostsRead => Volatile.Read(ref _postsRead);

    /// <summary>Runs before each page is given.</summary>
    public Func<Uri, int, CancellationToken, Task> BeforePage { get; set; } = (_, _, _) => Task.CompletedTask;

    /// <summary>Pages break as they do when connections go away under a reader that is told to stop; by default the reading itself stops.</summary>
    public bool GoesOnWhenStopped { get; set; }

    public void Account(Uri address, params IEnumerable<Uri> posts) =>
        _accounts[address] = new DiscoveredPosts([.. posts.Select(post => new DiscoveredPost(post, null, null))], 1, []);

    public void Account(Uri address, LeftOut leftOut) => _accounts[address] = new DiscoveredPosts([], 0, [leftOut]);

    public void Post(Uri address, params IReadOnlyList<CollectedPage> pages) => _posts[address] = pages;

    /// <summary>A page with comments.</summary>
    public static CollectedPage Page(Uri address, params IReadOnlyList<ExtractedComment> comments)
    {
        var body = Encoding.UTF8.GetBytes($"<p>{address}{comments.Count}</p>");
        var snapshot = new Snapshot(
            Convert.ToHexStringLower(SHA256.HashData(body)), address, DateTimeOffset.UnixEpoch, 200, "text/html", body.Length);

        return new CollectedPage(
            snapshot,
            body,
            new ExtractedPage(
                address.AbsoluteUri, "wordpress", address, new ExtractedPost("A post", "Maya", null, "Text", null, null), comments, null, 100, []),
            null)
        {
            Known = new KnownPage(address, null),
        };
    }

    public static ExtractedComment Comment(string? id, string text, string? author = "ann") =>
        new(id, author, null, text, DateTimeOffset.UnixEpoch.AddDays(20_000), false, 1, null, null);

    public Task<DiscoveredPosts> DiscoverAsync(Uri account, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(_accounts[account]);

    public IAsyncEnumerable<CollectedPage> ReadPostAsync(Uri post, KnownPost known, CancellationToken cancellationToken)
    {
        Known.Add(known);

        return ReadPostAsync(post, cancellationToken);
    }

    public async IAsyncEnumerable<CollectedPage> ReadPostAsync(Uri post, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _postsRead);
        MostReadersOfOneHost = Math.Max(MostReadersOfOneHost, _readers.AddOrUpdate(post.Host, 1, (_, readers) => readers + 1));
        try
        {
            var number = 0;
            foreach (var page in _posts[post])
            {
                await BeforePage(post, number++, cancellationToken);
                if (!GoesOnWhenStopped)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                yield return page;
            }
        }
        finally
        {
            _readers.AddOrUpdate(post.Host, 0, (_, readers) => readers - 1);
        }
    }
}
