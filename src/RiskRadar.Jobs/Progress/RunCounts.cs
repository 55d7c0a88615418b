using System.Collections.Concurrent;

namespace RiskRadar.Jobs.Progress;

/// <summary>What this process has done since it started.</summary>
internal sealed class RunCounts
{
    private readonly ConcurrentDictionary<string, bool> _sites = new(StringComparer.OrdinalIgnoreCase);
    private int _accounts;
    private int _posts;
    private int _comments;
    private int _classified;

    public int Accounts => Volatile.Read(ref _accounts);

    public int Posts => Volatile.Read(ref _posts);

    public int Comments => Volatile.Read(ref _comments);

    public int Classified => Volatile.Read(ref _classified);

    public int Sites => _sites.Count;

    public void AccountRead() => Interlocked.Increment(ref _accounts);

    public void PostRead(string site)
    {
        _sites.TryAdd(site, true);
        Interlocked.Increment(ref _posts);
    }

    public void CommentsRead(int comments) => Interlocked.Add(ref _comments, comments);

    public void CommentsClassified(int comments) => Interlocked.Add(ref _classified, comments);
}
