using System.Collections.Concurrent;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RiskRadar.Testing;

namespace RiskRadar.Report.Channels.Email;

/// <summary>A mail server on loopback that speaks as much of RFC 5321 as senders need: EHLO, STARTTLS, AUTH PLAIN, MAIL, RCPT, DATA.</summary>
internal sealed class MailReceiver : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();

    public MailReceiver() => _listener = new LoopbackListener(ServeAsync);

    public int Port => _listener.Port;

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

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        Stream stream = client.GetStream();
        await TalkAsync(EncryptsAtOnce ? await EncryptAsync(stream, stop) : stream, stop);
    }

    private async Task<Stream> EncryptAsync(Stream stream, CancellationToken stop)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, stop);

        return encrypted;
    }

    private async Task TalkAsync(Stream stream, CancellationToken stop)
    {
        string? user = null, from = null;
        var to = new List<string>();
        await SayAsync(stream, "220 test", stop);
        while (await HearAsync(stream, stop) is { } line)
        {
            switch (line.Split(' ', 2)[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(stream, $"250-test\r\n{(Certificate is null || stream is SslStream ? "" : "250-STARTTLS\r\n")}250 AUTH PLAIN", stop);
                    break;
                case "STARTTLS":
                    await SayAsync(stream, "220 go on", stop);
                    stream = await EncryptAsync(stream, stop);
                    break;
                case "AUTH":
                    var parts = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Split('\0');
                    user = parts[2] == Password ? parts[1] : null;
                    await SayAsync(stream, user is null ? "535 no" : "235 welcome", stop);
                    break;
                case "MAIL":
                    from = Address(line);
                    await SayAsync(stream, "250 ok", stop);
                    break;
                case "RCPT":
                    to.Add(Address(line));
                    await SayAsync(stream, "250 ok", stop);
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on", stop);
                    var text = new StringBuilder();
                    while (await HearAsync(stream, stop) is { } data && data != ".")
                    {
                        text.Append(data.StartsWith('.') ? data[1..] : data).Append('\n');
                    }

                    if (AfterData.StartsWith('2'))
                    {
                        _mails.Enqueue(new ReceivedMail(from!, to, text.ToString(), stream is SslStream, user));
                    }

                    await SayAsync(stream, AfterData, stop);
                    if (HangsUp)
                    {
                        return;
                    }

                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye", stop);

                    return;
                default:
                    await SayAsync(stream, "250 ok", stop);
                    break;
            }
        }
    }

    private static string Address(string line) => line.Split('<', '>')[1];

    private static Task SayAsync(Stream stream, string line, CancellationToken stop) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop).AsTask();

    private static async Task<string?> HearAsync(Stream stream, CancellationToken stop)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop) == 1)
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
