using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Report.Channels.Webhook;

/// <summary>Posts flags as signed JSON to one address. Any answer from 200 to 299 means taken; everything else is tried again.</summary>
internal sealed class WebhookChannel : IFlagChannel, IDisposable
{
    private readonly IOptions<WebhookOptions> _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public WebhookChannel(IOptions<WebhookOptions> options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            // Through a proxy, or after a redirect, the post would go where nobody checked.
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = new WebhookConnector(options).ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseDrainSize = 0,
        })
        {
            // Ours: it counts the connection as well.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public string Name => "webhook";

    public bool IsOn => _options.Value.Address is not null;

    public Task DeliverAsync(Notification notification, CancellationToken cancellationToken) =>
        PostAsync(new WebhookMessage("flag", notification.Id, [WebhookFlag.Of(notification)]), cancellationToken);

    public Task DeliverDigestAsync(IReadOnlyList<Notification> notifications, CancellationToken cancellationToken) => PostAsync(
        new WebhookMessage("digest", DigestId.Of(Name, notifications), [.. notifications.Select(WebhookFlag.Of)]), cancellationToken);

    public void Dispose() => _client.Dispose();

    private async Task PostAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        var options = _options.Value;
        var body = JsonSerializer.SerializeToUtf8Bytes(message, WebhookJson.Default.WebhookMessage);
        var timestamp = WebhookSignature.Timestamp(_time.GetUtcNow());
        var secret = SecretText.Read(options.Secret, options.SecretFile) ?? "";
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("RiskRadar", "1.0"));
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp);
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(secret, timestamp, body));
        request.Headers.Add(WebhookSignature.DeliveryHeader, message.Id.ToString("N"));

        using var timeout = new CancellationTokenSource(options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            // The answer's body is not read: its status says all.
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!answer.IsSuccessStatusCode)
            {
                throw new DeliveryFailedException($"The webhook at {options.Address!.Host} answered {(int)answer.StatusCode}.", null);
            }
        }
        catch (HttpRequestException error)
        {
            throw error.InnerException as DeliveryFailedException
                ?? new DeliveryFailedException($"The webhook at {options.Address!.Host} cannot be reached: {error.Message}", error);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryFailedException($"The webhook at {options.Address!.Host} did not answer within {options.Timeout.TotalSeconds:0} s.", error);
        }
    }
}
