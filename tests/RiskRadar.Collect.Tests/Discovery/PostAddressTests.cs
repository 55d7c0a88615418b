namespace RiskRadar.Collect.Discovery;

public sealed class PostAddressTests
{
    [Theory]
    [InlineData("https://blog.example/tea", "http://www.blog.example/tea/")]
    [InlineData("https://blog.example/tea", "https://BLOG.example/tea?utm_source=feed&utm_medium=rss#comments")]
    [InlineData("https://blog.example/tea", "https://blog.example/tea/amp/")]
    [InlineData("https://blog.example/tea", "https://blog.example/tea?replytocom=17#respond")]
    [InlineData("https://blog.example/tea/", "https://blog.example/tea/index.html")]
    [InlineData("https://blog.example/?a=1&p=7", "https://blog.example/?p=7&a=1")]
    public void KeyOf_SamePost_IsTheSame(string one, string other) =>
        Assert.Equal(PostAddress.KeyOf(new Uri(one)), PostAddress.KeyOf(new Uri(other)));

    [Theory]
    [InlineData("https://blog.example/tea", "https://blog.example/coffee")]
    [InlineData("https://blog.example/?p=7", "https://blog.example/?p=8")]
    [InlineData("https://blog.example/tea", "https://other.example/tea")]
    [InlineData("https://blog.example/Tea", "https://blog.example/tea")]
    [InlineData("http://blog.example:8080/tea", "http://blog.example/tea")]
    public void KeyOf_OtherPost_Differs(string one, string other) =>
        Assert.NotEqual(PostAddress.KeyOf(new Uri(one)), PostAddress.KeyOf(new Uri(other)));

    [Theory]
    [InlineData("https://blog.example/2026/03/my-week-with-tea/", true)]
    [InlineData("https://blog.example/p/4711", true)]
    [InlineData("https://blog.example/threads/tea-or-coffee.123/", true)]
    [InlineData("https://blog.example/?p=123", true)]
    [InlineData("https://blog.example/tag/my-week-with-tea/", false)]
    [InlineData("https://blog.example/about", false)]
    [InlineData("https://blog.example/", false)]
    [InlineData("https://blog.example/2026/03/picture-of-my-week.jpg", false)]
    public void LooksLikePost_Address_IsToldByItsForm(string address, bool looks) => Assert.Equal(looks, PostAddress.LooksLikePost(new Uri(address)));

    [Theory]
    [InlineData("https://blog.example/2026/03/tea", "#/#/*")]
    [InlineData("https://blog.example/posts/tea", "posts/*")]
    [InlineData("https://blog.example/tea", "*")]
    public void ShapeOf_Address_KeepsWhatItsSiblingsShare(string address, string shape) => Assert.Equal(shape, PostAddress.ShapeOf(new Uri(address)));
}
