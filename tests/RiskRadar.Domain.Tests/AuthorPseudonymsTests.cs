namespace RiskRadar.Domain;

public sealed class AuthorPseudonymsTests
{
    private static readonly byte[] Key = "sixteen secret b"u8.ToArray();

    [Fact]
    public void Of_SameNameOnTheSamePlatform_IsTheSamePseudonym()
    {
        Assert.Equal(new AuthorPseudonyms(Key).Of("blog.example", "Anna"), new AuthorPseudonyms(Key).Of("blog.example", " Anna "));
    }

    [Fact]
    public void Of_SameNameElsewhereOrWithAnotherKey_IsAnotherPseudonym()
    {
        var anna = new AuthorPseudonyms(Key).Of("blog.example", "Anna");

        Assert.NotEqual(anna, new AuthorPseudonyms(Key).Of("forum.example", "Anna"));
        Assert.NotEqual(anna, new AuthorPseudonyms("another secret key"u8.ToArray()).Of("blog.example", "Anna"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Of_NoName_IsNobody(string? name)
    {
        Assert.Null(new AuthorPseudonyms(Key).Of("blog.example", name));
    }

    [Fact]
    public void Of_Name_IsNotInThePseudonym()
    {
        Assert.Matches("^[0-9a-f]{16}$", new AuthorPseudonyms(Key).Of("blog.example", "Anna").ToString());
    }

    [Fact]
    public void New_ShortKey_Throws()
    {
        Assert.Throws<ArgumentException>(() => new AuthorPseudonyms("short"u8.ToArray()));
    }
}
