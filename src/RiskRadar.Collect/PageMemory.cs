using System.Collections.Concurrent;
using RiskRadar.Collect.Discovery;

namespace RiskRadar.Collect;

/// <summary>Remembers the pages of the posts that were read to their end, as long as the process lives: a re-scan asks whether they have changed.</summary>
internal sealed class PageMemory
{
    // Some hundred bytes each; more posts than this are not read again within one process's life often enough to matter.
    private const int MostPosts = 20_000;

    private readonly ConcurrentDictionary<string, IReadOnlyList<KnownPage>> _posts = new(StringComparer.Ordinal);

    /// <summary>The pages in the order in which they were read; empty when the post is not remembered.</summary>
    public IReadOnlyList<KnownPage> Recall(Uri post) => _posts.GetValueOrDefault(PostAddress.KeyOf(post)) ?? [];

    /// <summary>Remembers the pages of a post.</summary>
    public void Keep(Uri post, IReadOnlyList<KnownPage> pages)
    {
        if (_posts.Count >= MostPosts)
        {
            _posts.Clear();
        }

        _posts[PostAddress.KeyOf(post)] = pages;
    }

    /// <summary>Forgets a post whose pages could not all be read: the next scan reads it as if for the first time.</summary>
    public void Forget(Uri post) => _posts.TryRemove(PostAddress.KeyOf(post), out _);
}
