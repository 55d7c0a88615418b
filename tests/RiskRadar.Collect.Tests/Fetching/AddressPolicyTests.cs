namespace RiskRadar.Collect.Fetching;

public sealed class AddressPolicyTests
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/")]
    [InlineData("http://127\u30020\u30020\u30021/")]
    [InlineData("http://\uff11\uff12\uff17.0.0.1/")]
    [InlineData("ftp://blog.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://maya:secret@blog.example/")]
    [InlineData("http://blog.example:8080/")]
    [InlineData("http://blog.example:22/")]
    public void Check_AddressOffThePublicWeb_IsRefused(string address) =>
        Assert.Throws<AddressRefusedException>(() => PolicyWith().Check(new Uri(address)));

    [Theory]
    [InlineData("http://blog.example/")]
    [InlineData("https://blog.example/a?b=c")]
    [InlineData("https://m\u00fcller.example/")]
    [InlineData("http://blog.example:443/")]
    [InlineData("http://93.184.216.34/")]
    public void Check_AddressOfThePublicWeb_IsAccepted(string address) =>
        Assert.Null(Record.Exception(() => PolicyWith().Check(new Uri(address))));

    [Fact]
    public void Check_HostNamedWithAPort_AcceptsThatPortAlone()
    {
        var policy = PolicyWith("127.0.0.1:8080");

        Assert.Null(Record.Exception(() => policy.Check(new Uri("http://127.0.0.1:8080/"))));
        Assert.Throws<AddressRefusedException>(() => policy.Check(new Uri("http://127.0.0.1:8081/")));
        Assert.Throws<AddressRefusedException>(() => policy.Check(new Uri("http://127.0.0.1/")));
    }

    [Fact]
    public void Check_HostNamedWithoutAPort_AcceptsEveryPort() =>
        Assert.Null(Record.Exception(() => PolicyWith("127.0.0.1").Check(new Uri("http://127.0.0.1:50123/"))));

    [Fact]
    public void Check_NetworkNamed_AcceptsItsAddressesAlone()
    {
        var options = new CollectOptions();
        options.AllowedNetworks.Add("10.1.0.0/16");
        var policy = new AddressPolicy(new FixedOptions(options));

        Assert.Null(Record.Exception(() => policy.Check(new Uri("http://10.1.2.3:8080/"))));
        Assert.Throws<AddressRefusedException>(() => policy.Check(new Uri("http://10.2.0.1/")));
    }

    [Fact]
    public void Check_AddressWithoutEnd_IsRefused() =>
        Assert.Throws<AddressRefusedException>(() => PolicyWith().Check(new Uri("http://blog.example/" + new string('a', 5_000))));

    private static AddressPolicy PolicyWith(params string[] hosts)
    {
        var options = new CollectOptions();
        foreach (var host in hosts)
        {
            options.AllowedHosts.Add(host);
        }

        return new(new FixedOptions(options));
    }
}
