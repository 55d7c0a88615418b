using System.Text;
using System.Text.Json.Nodes;
using RiskRadar.Testing;

namespace RiskRadar.Report.Channels.Webhook;

public sealed class WebhookChannelTests : IAsyncDisposable
{
    private const string Secret = "a secret of ours, long enough";

    private readonly PostReceiver _receiver = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    [Fact]
    public async Task Deliver_Flag_PostsItSigned()
    {
        using var host = Host(_receiver.Address);
        var flag = SomeFlags.Backlash();

        await host.Channel("webhook").DeliverAsync(flag, Stop);

        var post = Assert.Single(_receiver.Posts);
        var message = JsonNode.Parse(post.Body)!;
        Assert.Equal("POST /flags HTTP/1.1", post.Line);
        Assert.Equal("application/json; charset=utf-8", post.Headers["Content-Type"]);
        Assert.Equal(flag.Id.ToString("N"), post.Headers[WebhookSignature.DeliveryHeader]);
        Assert.Equal("flag", message["event"]!.GetValue<string>());
        Assert.Equal("@maya", message["flags"]![0]!["influencer"]!.GetValue<string>());
        Assert.Equal("backlash-onset", message["flags"]![0]!["flag"]!["kind"]!.GetValue<string>());
        Assert.Equal("2026-03-01T12:00:00Z", message["flags"]![0]!["flag"]!["raisedAt"]!.GetValue<string>());
        Assert.Equal(
            WebhookSignature.Of(Secret, post.Headers[WebhookSignature.TimestampHeader], post.Body), post.Headers[WebhookSignature.SignatureHeader]);
        var age = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - long.Parse(post.Headers[WebhookSignature.TimestampHeader], null);
        Assert.InRange(age, 0, 60);
    }

    [Fact]
    public void Signature_KnownMessage_IsWhatOtherToolsCompute() =>
        // printf '1700000000.{}' | openssl dgst -sha256 -hmac 'key of the test!'
        Assert.Equal(
            "sha256=091b601885d3be87d184f215538a15e1b7247d9e2c1e15fa5b44e602a482b2ac",
            WebhookSignature.Of("key of the test!", "1700000000", "{}"u8));

    [Fact]
    public async Task DeliverDigest_TheSameTwice_HasTheSameId()
    {
        using var host = Host(_receiver.Address);

        await host.Channel("webhook").DeliverDigestAsync([SomeFlags.Backlash("@maya"), SomeFlags.Backlash("@ben")], Stop);
        await host.Channel("webhook").DeliverDigestAsync([SomeFlags.Backlash("@maya"), SomeFlags.Backlash("@ben")], Stop);

        Assert.Equal(2, _receiver.Posts.Count);
        Assert.Single(_receiver.Posts.Select(post => post.Headers[WebhookSignature.DeliveryHeader]).Distinct());
        Assert.Equal(2, JsonNode.Parse(_receiver.Posts[0].Body)!["flags"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("503 Service Unavailable")]
    [InlineData("302 Found\r\nLocation: http://127.0.0.1:9/")]
    [InlineData("404 Not Found")]
    public async Task Deliver_AnyOtherAnswer_FailsAndFollowsNothing(string answer)
    {
        await using var receiver = new PostReceiver(answer);
        using var host = Host(receiver.Address);

        var error = await Assert.ThrowsAsync<DeliveryFailedException>(() => host.Channel("webhook").DeliverAsync(SomeFlags.Backlash(), Stop));

        Assert.Equal($"The webhook at 127.0.0.1 answered {answer[..3]}.", error.Message);
    }

    [Fact]
    public async Task Deliver_NoAnswer_FailsAfterTheTimeout()
    {
        await using var receiver = new PostReceiver("");
        using var host = Host(receiver.Address, ("Webhook:Timeout", "00:00:01"));

        var error = await Assert.ThrowsAsync<DeliveryFailedException>(() => host.Channel("webhook").DeliverAsync(SomeFlags.Backlash(), Stop));

        Assert.Contains("did not answer within 1 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_Stopped_IsACancellationAndNoFailure()
    {
        await using var receiver = new PostReceiver("");
        using var host = Host(receiver.Address);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Channel("webhook").DeliverAsync(SomeFlags.Backlash(), stop.Token));
    }

    [Theory]
    [InlineData("https://127.0.0.1:1/")]
    [InlineData("https://localhost:1/")]
    [InlineData("https://[::1]:1/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/")]
    public async Task Deliver_PrivateAddressThatNoSettingNames_IsRefusedBeforeConnecting(string address)
    {
        using var host = new ChannelHost(("Webhook:Address", address), ("Webhook:Secret", Secret));

        var error = await Assert.ThrowsAsync<DeliveryFailedException>(() => host.Channel("webhook").DeliverAsync(SomeFlags.Backlash(), Stop));

        Assert.Contains("not on the public internet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_SecretInAFile_SignsWithItsFirstLine()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("secret"), Secret + "\n", Stop);
        using var host = new ChannelHost(
            ("Webhook:Address", _receiver.Address.AbsoluteUri), ("Webhook:AllowedHosts:0", _receiver.Address.Authority), ("Webhook:SecretFile", folder.File("secret")));

        await host.Channel("webhook").DeliverAsync(SomeFlags.Backlash(), Stop);

        var post = Assert.Single(_receiver.Posts);
        Assert.Equal(
            WebhookSignature.Of(Secret, post.Headers[WebhookSignature.TimestampHeader], post.Body), post.Headers[WebhookSignature.SignatureHeader]);
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(post.Body), StringComparison.Ordinal);
    }

    private static ChannelHost Host(Uri address, params IEnumerable<(string, string?)> more) => new(
        [("Webhook:Address", address.AbsoluteUri), ("Webhook:Secret", Secret), ("Webhook:AllowedHosts:0", address.Authority), .. more]);
}
