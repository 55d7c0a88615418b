using System.Net.Sockets;
using System.Text;

namespace RiskRadar.Testing;

/// <summary>A request to a <see cref="RawServer"/>, and the means to answer it.</summary>
public sealed class RawRequest
{
    private readonly TcpClient _client;

    private RawRequest(TcpClient client, string path, IReadOnlyList<string> headers, CancellationToken stopped)
    {
        _client = client;
        Path = path;
        Headers = headers;
        Stopped = stopped;
    }

    /// <summary>The path with its query.</summary>
    public string Path { get; }

    /// <summary>The header lines as sent, e.g. <c>"Accept: text/html"</c>.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Is cancelled when the server stops: an answer without end must look at it.</summary>
    public CancellationToken Stopped { get; }

    /// <summary>A header's value, or <see langword="null"/>.</summary>
    public string? Header(string name) => Headers
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    /// <summary>Sends an ordinary answer and closes the connection.</summary>
    public Task AnswerAsync(string status, string body, params string[] headers) => AnswerAsync(status, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Sends an ordinary answer and closes the connection.</summary>
    public async Task AnswerAsync(string status, byte[] body, params string[] headers)
    {
        var head = string.Concat(headers.Select(header => header + "\r\n"));
        await SendAsync($"HTTP/1.1 {status}\r\n{head}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n");
        await SendAsync(body);
    }

    /// <summary>Sends these letters and nothing else.</summary>
    public Task SendAsync(string raw) => SendAsync(Encoding.Latin1.GetBytes(raw));

    /// <summary>Sends these bytes and nothing else.</summary>
    public async Task SendAsync(byte[] raw) => await _client.GetStream().WriteAsync(raw, Stopped);

    /// <summary>Keeps the connection open without a word until the server stops.</summary>
    public Task HangAsync() => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Stopped);

    /// <summary>Breaks the connection off with a reset.</summary>
    public void Reset()
    {
        _client.LingerState = new LingerOption(true, 0);
        _client.Close();
    }

    internal static async Task<RawRequest?> ReadAsync(TcpClient client, CancellationToken stopped)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head.Count < 4 || !head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await client.GetStream().ReadAsync(one, stopped) == 0)
            {
                return null;
            }

            head.Add(one[0]);
        }

        var lines = Encoding.Latin1.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        return new(client, lines[0].Split(' ')[1], lines[1..], stopped);
    }
}
