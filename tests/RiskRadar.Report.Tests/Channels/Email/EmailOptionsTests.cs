namespace RiskRadar.Report.Channels.Email;

public sealed class EmailOptionsTests
{
    [Fact]
    public void Validate_NoHost_IsOffAndFine()
    {
        using var host = new ChannelHost();

        Assert.Equal("", host.Problems());
        Assert.False(host.Channel("email").IsOn);
    }

    [Fact]
    public void Validate_HostSenderAndReader_IsOn()
    {
        using var host = new ChannelHost(("Email:Host", "mail.example"), ("Email:From", "radar@brand.example"), ("Email:To:0", "Maya <maya@brand.example>"));

        Assert.Equal("", host.Problems());
        Assert.True(host.Channel("email").IsOn);
    }

    [Theory]
    [InlineData("Email:From", "nobody", "Notifications:Email:From must be an e-mail address")]
    [InlineData("Email:To:0", "", "Notifications:Email:To must name e-mail addresses")]
    [InlineData("Email:To:0", "maya@brand.example\r\nBcc: thief@evil.example", "Notifications:Email:To must name e-mail addresses")]
    [InlineData("Email:Security", "None", "in the clear to 'mail.example'")]
    [InlineData("Email:Port", "0", "Port")]
    [InlineData("Email:PasswordFile", "/no/such/file", "PasswordFile names '/no/such/file'")]
    [InlineData("Email:TrustedCertificates", "/no/such/file", "TrustedCertificates names '/no/such/file'")]
    public void Validate_BadSetting_IsNamed(string setting, string value, string problem)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Email:Host"] = "mail.example", ["Email:From"] = "radar@brand.example", ["Email:To:0"] = "maya@brand.example", [setting] = value,
        };
        using var host = new ChannelHost([.. settings.Select(one => (one.Key, one.Value))]);

        Assert.Contains(problem, host.Problems(), StringComparison.Ordinal);
    }
}
