using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using RiskRadar.Collect.Fetching;

namespace RiskRadar.Collect;

/// <summary>A name server under the test's control: each name's answers are given one after the other, the last one for ever.</summary>
internal sealed class FakeResolver : IHostResolver
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<IPAddress[]>> _answers = new(StringComparer.Ordinal);

    public FakeResolver Answer(string host, params string[] addresses)
    {
        _answers.GetOrAdd(host, _ => new()).Enqueue([.. addresses.Select(IPAddress.Parse)]);

        return this;
    }

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (!_answers.TryGetValue(host, out var answers) || !answers.TryPeek(out var answer))
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        if (answers.Count > 1)
        {
            answers.TryDequeue(out answer);
        }

        return Task.FromResult(answer!);
    }
}
