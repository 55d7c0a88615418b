using System.Globalization;
using RiskRadar.Domain;
using RiskRadar.Testing;

namespace RiskRadar.Report.Channels.Email;

public sealed class EmailChannelTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deliver_Flag_ArrivesAtEveryReader()
    {
        await using var server = new MailReceiver();
        using var host = Host(server, ("Email:Security", "None"), ("Email:To:1", "team@brand.example"), ("Email:Dashboard", "https://radar.example/"));
        var flag = SomeFlags.Backlash();

        await host.Channel("email").DeliverAsync(flag, Stop);

        var mail = Assert.Single(server.Mails);
        Assert.Equal("radar@brand.example", mail.From);
        Assert.Equal(["maya@brand.example", "team@brand.example"], mail.To);
        Assert.Contains("Subject: [RiskRadar] high: backlash onset for @maya", mail.Headers);
        Assert.Contains($"Message-Id: <{flag.Id:N}@brand.example>", mail.Headers);
        Assert.Contains("Hostile comments doubled to 12 %.", mail.Body, StringComparison.Ordinal);
        Assert.EndsWith("https://radar.example/", mail.Body.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeliverDigest_SeveralFlags_IsOneMessageWithAnIdOfItsOwn()
    {
        await using var server = new MailReceiver();
        using var host = Host(server, ("Email:Security", "None"));

        await host.Channel("email").DeliverDigestAsync([SomeFlags.Backlash("@maya", Severity.Low), SomeFlags.Backlash("@ben")], Stop);
        await host.Channel("email").DeliverDigestAsync([SomeFlags.Backlash("@maya", Severity.Low), SomeFlags.Backlash("@ben")], Stop);

        Assert.Equal(2, server.Mails.Count);
        Assert.Single(server.Mails.Select(mail => mail.Headers.Single(header => header.StartsWith("Message-Id", StringComparison.Ordinal))).Distinct());
        Assert.Contains("Subject: [RiskRadar] 2 flags since the last digest", server.Mails[0].Headers);
        Assert.Contains("@ben: backlash onset (high)", server.Mails[0].Body, StringComparison.Ordinal);
        Assert.Contains("@maya: backlash onset (low)", server.Mails[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_HandleWithALineBreak_BeginsNoHeader()
    {
        await using var server = new MailReceiver();
        using var host = Host(server, ("Email:Security", "None"));

        await host.Channel("email").DeliverAsync(SomeFlags.Backlash("@maya\r\nBcc: thief@evil.example\r\n\r\nhello"), Stop);

        var mail = Assert.Single(server.Mails);
        Assert.Equal(["maya@brand.example"], mail.To);
        Assert.DoesNotContain(mail.Headers, header => header.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("StartTls", false)]
    [InlineData("Tls", true)]
    public async Task Deliver_Encrypted_SignsInAndArrives(string security, bool atOnce)
    {
        using var folder = new TemporaryFolder();
        using var certificate = MailCertificate.For("127.0.0.1");
        await File.WriteAllTextAsync(folder.File("own.pem"), certificate.ExportCertificatePem(), Stop);
        await File.WriteAllTextAsync(folder.File("password"), "geheim\n", Stop);
        await using var server = new MailReceiver { Certificate = certificate, EncryptsAtOnce = atOnce, Password = "geheim" };
        using var host = Host(
            server, ("Email:Security", security), ("Email:TrustedCertificates", folder.File("own.pem")), ("Email:User", "radar"), ("Email:PasswordFile", folder.File("password")));

        await host.Channel("email").DeliverAsync(SomeFlags.Backlash(), Stop);

        var mail = Assert.Single(server.Mails);
        Assert.True(mail.Encrypted);
        Assert.Equal("radar", mail.User);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("mail.elsewhere.example", true)]
    public async Task Deliver_CertificateOfAStranger_IsRefused(string name, bool trusted)
    {
        using var folder = new TemporaryFolder();
        using var certificate = MailCertificate.For(name);
        await File.WriteAllTextAsync(folder.File("own.pem"), certificate.ExportCertificatePem(), Stop);
        await using var server = new MailReceiver { Certificate = certificate };
        using var host = Host(server, ("Email:TrustedCertificates", trusted ? folder.File("own.pem") : null));

        await Assert.ThrowsAsync<DeliveryFailedException>(() => host.Channel("email").DeliverAsync(SomeFlags.Backlash(), Stop));

        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task Deliver_ServerThatDoesNotEncrypt_GetsNeitherPasswordNorMessage()
    {
        await using var server = new MailReceiver { Password = "geheim" };
        using var host = Host(server, ("Email:User", "radar"), ("Email:Password", "geheim"));

        await Assert.ThrowsAsync<DeliveryFailedException>(() => host.Channel("email").DeliverAsync(SomeFlags.Backlash(), Stop));

        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task Deliver_WrongPassword_FailsWithoutSayingIt()
    {
        await using var server = new MailReceiver { Password = "geheim" };
        using var host = Host(server, ("Email:Security", "None"), ("Email:User", "radar"), ("Email:Password", "geraten"));

        var error = await Assert.ThrowsAsync<DeliveryFailedException>(() => host.Channel("email").DeliverAsync(SomeFlags.Backlash(), Stop));

        Assert.DoesNotContain("geraten", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_ServerThatPutsOff_IsAFailureToTryAgain()
    {
        await using var server = new MailReceiver { AfterData = "451 later" };
        using var host = Host(server, ("Email:Security", "None"));

        await Assert.ThrowsAsync<DeliveryFailedException>(() => host.Channel("email").DeliverAsync(SomeFlags.Backlash(), Stop));
    }

    [Fact]
    public async Task Deliver_ServerThatHangsUpAfterTakingIt_IsDelivered()
    {
        await using var server = new MailReceiver { HangsUp = true };
        using var host = Host(server, ("Email:Security", "None"));

        await host.Channel("email").DeliverAsync(SomeFlags.Backlash(), Stop);

        Assert.Single(server.Mails);
    }

    private static ChannelHost Host(MailReceiver server, params IEnumerable<(string, string?)> more) => new(
    [
        ("Email:Host", "127.0.0.1"),
        ("Email:Port", server.Port.ToString(CultureInfo.InvariantCulture)),
        ("Email:From", "radar@brand.example"),
        ("Email:To:0", "maya@brand.example"),
        .. more,
    ]);
}
