namespace RiskRadar.Collect;

public sealed class SiteOptionsValidatorTests
{
    private readonly CollectOptions _options = new();

    [Fact]
    public void Validate_Defaults_AreFine() => Assert.True(new SiteOptionsValidator().Validate(null, _options).Succeeded);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("[::1]:8080")]
    [InlineData("intranet.example")]
    public void Validate_AllowedHost_IsFine(string host)
    {
        _options.AllowedHosts.Add(host);

        Assert.True(new SiteOptionsValidator().Validate(null, _options).Succeeded);
    }

    [Theory]
    [InlineData("http://intranet.example")]
    [InlineData("intranet.example/path")]
    [InlineData("two words")]
    [InlineData("")]
    public void Validate_AllowedHostThatIsNone_NamesTheSetting(string host)
    {
        _options.AllowedHosts.Add(host);

        Assert.Contains("AllowedHosts", new SiteOptionsValidator().Validate(null, _options).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_NetworkThatIsNone_NamesTheSetting()
    {
        _options.AllowedNetworks.Add("10.1.0.0");

        Assert.Contains("AllowedNetworks", new SiteOptionsValidator().Validate(null, _options).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SecretThatIsNotThere_NamesWhereItShouldBe()
    {
        Site(new() { Name = "Cookie", FromEnvironment = "RISKRADAR_TESTS_NO_SUCH_VARIABLE" });

        var message = new SiteOptionsValidator().Validate(null, _options).FailureMessage;

        Assert.Contains("Sites:forum.example:Headers", message, StringComparison.Ordinal);
        Assert.Contains("RISKRADAR_TESTS_NO_SUCH_VARIABLE", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "x")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("", "x")]
    [InlineData("X Y", "x")]
    [InlineData("X", "a\r\nEvil: b")]
    [InlineData("X", null)]
    public void Validate_HeaderThatMayNotBeSet_IsRefused(string name, string? value)
    {
        Site(new() { Name = name, Value = value });

        Assert.True(new SiteOptionsValidator().Validate(null, _options).Failed);
    }

    private void Site(SiteHeader header)
    {
        var site = new SiteOptions();
        site.Headers.Add(header);
        _options.Sites["forum.example"] = site;
    }
}
