namespace RiskRadar.Domain;

public sealed class AccountIdTests
{
    [Fact]
    public void Of_AddressWithAFragment_IsTheSameAccount()
    {
        Assert.Equal(AccountId.Of(new Uri("https://blog.example/maya")), AccountId.Of(new Uri("https://blog.example/maya#about")));
    }

    [Fact]
    public void Of_AnotherQuery_IsAnotherAccount()
    {
        Assert.NotEqual(AccountId.Of(new Uri("https://forum.example/?user=1")), AccountId.Of(new Uri("https://forum.example/?user=2")));
    }
}
