namespace RiskRadar.Report.Channels.Webhook;

public sealed class WebhookOptionsTests
{
    private const string Secret = "a secret of ours, long enough";

    [Fact]
    public void Validate_NoAddress_IsOffAndFine()
    {
        using var host = new ChannelHost();

        Assert.Equal("", host.Problems());
        Assert.False(host.Channel("webhook").IsOn);
    }

    [Fact]
    public void Validate_HttpsAndASecret_IsOn()
    {
        using var host = new ChannelHost(("Webhook:Address", "https://chat.example/hook"), ("Webhook:Secret", Secret));

        Assert.Equal("", host.Problems());
        Assert.True(host.Channel("webhook").IsOn);
    }

    [Theory]
    [InlineData("http://chat.example/hook", Secret, null, "Notifications:Webhook:Address is not encrypted")]
    [InlineData("ftp://chat.example/hook", Secret, null, "Notifications:Webhook:Address must be an https address")]
    [InlineData("https://me:pw@chat.example/hook", Secret, null, "without a user name")]
    [InlineData("https://chat.example/hook", null, null, "Notifications:Webhook:Secret is missing")]
    [InlineData("https://chat.example/hook", "short", null, "Secret")]
    [InlineData("https://chat.example/hook", null, "/no/such/file", "SecretFile names '/no/such/file'")]
    [InlineData("https://chat.example/hook", Secret, "/no/such/file", "are both set")]
    public void Validate_BadSetting_IsNamed(string address, string? secret, string? file, string problem)
    {
        using var host = new ChannelHost(("Webhook:Address", address), ("Webhook:Secret", secret), ("Webhook:SecretFile", file));

        Assert.Contains(problem, host.Problems(), StringComparison.Ordinal);
    }
}
