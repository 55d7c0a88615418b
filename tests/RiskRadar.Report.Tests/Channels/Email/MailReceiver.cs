using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RiskRadar.Report.Channels.Email;

/// <summary>A mail server on loopback that speaks as much of RFC 5321 as senders need: EHLO, STARTTLS, AUTH PLAIN, MAIL, RCPT, DATA.</summary>
internal sealed class MailReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public MailReceiver()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<ReceivedMail> Mails => [.. _mails];

    /// <summary>What encrypts; none: STARTTLS is not offered.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Encrypts from the first byte on.</summary>
    public bool EncryptsAtOnce { get; init; }

    /// <summary>The only password that is taken.</summary>
    public string? Password { get; init; }

    /// <summary>The answer to a message, e.g. <c>"451 later"</c>.</summary>
    public string AfterData { get; init; } = "250 taken";

    /// <summary>Hangs up after a message was taken, without waiting for QUIT.</summary>
    public bool HangsUp { get; init; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (EncryptsAtOnce)
                {
                    stream = await EncryptAsync(stream);
                }

                await TalkAsync(stream);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The sender has gone, or does not trust us.
            }
        }
    }

    private async Task<Stream> EncryptAsync(Stream stream)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _stop.Token);

        return encrypted;
    }

    private async Task TalkAsync(Stream stream)
    {
        string? user = null, from = null;
        var to = new List<string>();
        await SayAsync(stream, "220 test");
        while (await HearAsync(stream) is { } line)
        {
            switch (line.Split(' ', 2)[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(stream, $"250-test\r\n{(Certificate is null || stream is SslStream ? "" : "250-STARTTLS\r\n")}250 AUTH PLAIN");
                    break;
                case "STARTTLS":
                    await SayAsync(stream, "220 go on");
                    stream = await EncryptAsync(stream);
                    break;
                case "AUTH":
                    var parts = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Split('\0');
                    user = parts[2] == Password ? parts[1] : null;
                    await SayAsync(stream, user is null ? "535 no" : "235 welcome");
                    break;
                case "MAIL":
                    from = Address(line);
                    await SayAsync(stream, "250 ok");
                    break;
                case "RCPT":
                    to.Add(Address(line));
                    await SayAsync(stream, "250 ok");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    var text = new StringBuilder();
                    while (await HearAsync(stream) is { } data && data != ".")
                    {
                        text.Append(data.StartsWith('.') ? data[1..] : data).Append('\n');
                    }

                    if (AfterData.StartsWith('2'))
                    {
                        _mails.Enqueue(new ReceivedMail(from!, to, text.ToString(), stream is SslStream, user));
                    }

                    await SayAsync(stream, AfterData);
                    if (HangsUp)
                    {
                        return;
                    }

                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");

                    return;
                default:
                    await SayAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private static string Address(string line) => line.Split('<', '>')[1];

    private Task SayAsync(Stream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _stop.Token).AsTask();

    private async Task<string?> HearAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }
}
