using System.Collections.Concurrent;
using System.Net.Sockets;

namespace RiskRadar.Testing;

/// <summary>A web server on loopback that sends exactly the bytes it is told to: a real one would not misbehave enough.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly ConcurrentDictionary<string, Func<RawRequest, Task>> _routes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<RawRequest> _requests = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _asked = new(StringComparer.Ordinal);

    /// <summary>Starts on a free port; every path answers 404 until it is given another answer.</summary>
    public RawServer() => _listener = new LoopbackListener(ServeAsync);

    /// <summary>Its root, e.g. <c>http://127.0.0.1:4711/</c>.</summary>
    public Uri Root => new($"http://127.0.0.1:{_listener.Port}/");

    /// <summary>What was asked for so far, paths with their queries, in the order of arrival.</summary>
    public IReadOnlyList<string> Paths => [.. _requests.Select(request => request.Path)];

    /// <summary>The requests so far, in the order of arrival.</summary>
    public IReadOnlyList<RawRequest> Requests => [.. _requests];

    /// <summary>Completes when this path was asked for.</summary>
    public Task WhenAskedAsync(string path, CancellationToken cancellationToken) => Asked(path).Task.WaitAsync(cancellationToken);

    /// <summary>An address on this server.</summary>
    public Uri At(string path) => new(Root, path);

    /// <summary>Sets the answer of a path (with its query).</summary>
    public RawServer On(string path, Func<RawRequest, Task> answer)
    {
        _routes[path] = answer;

        return this;
    }

    /// <summary>Sets an ordinary page as the answer of a path.</summary>
    public RawServer Page(string path, string body, string contentType = "text/html; charset=utf-8") =>
        On(path, request => request.AnswerAsync("200 OK", body, $"Content-Type: {contentType}"));

    /// <summary>Sets a status without a body as the answer of a path.</summary>
    public RawServer Status(string path, string status, params string[] headers) =>
        On(path, request => request.AnswerAsync(status, "", headers));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private TaskCompletionSource Asked(string path) =>
        _asked.GetOrAdd(path, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        if (await RawRequest.ReadAsync(client, stop) is { } request)
        {
            _requests.Enqueue(request);
            Asked(request.Path).TrySetResult();
            var answer = _routes.GetValueOrDefault(request.Path) ?? (unknown => unknown.AnswerAsync("404 Not Found", "nothing here"));
            await answer(request);
        }
    }
}
