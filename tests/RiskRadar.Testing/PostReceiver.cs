using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RiskRadar.Testing;

/// <summary>Receives posts on loopback, as the other end of a webhook does, and answers with the statuses it was given.</summary>
public sealed class PostReceiver : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly ConcurrentQueue<ReceivedPost> _posts = new();
    private readonly ConcurrentQueue<string> _answers;

    /// <summary>Starts on a free port.</summary>
    /// <param name="answers">The answers in turn, e.g. <c>"503 Service Unavailable"</c>; an empty one never answers. After them, everything is fine.</param>
    public PostReceiver(params IReadOnlyList<string> answers)
    {
        _answers = new(answers);
        _listener = new LoopbackListener(ServeAsync);
    }

    /// <summary>Where to post to.</summary>
    public Uri Address => new($"http://127.0.0.1:{_listener.Port}/flags");

    /// <summary>What came so far.</summary>
    public IReadOnlyList<ReceivedPost> Posts => [.. _posts];

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        await using var stream = client.GetStream();
        _posts.Enqueue(await ReadAsync(stream, stop));
        var answer = _answers.TryDequeue(out var next) ? next : "204 No Content";
        await (answer.Length == 0
            ? Task.Delay(Timeout.Infinite, stop)
            : stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), stop).AsTask());
    }

    private static async Task<ReceivedPost> ReadAsync(NetworkStream stream, CancellationToken stop)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, stop);
            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stop);

        return new ReceivedPost(lines[0], headers, body);
    }
}
