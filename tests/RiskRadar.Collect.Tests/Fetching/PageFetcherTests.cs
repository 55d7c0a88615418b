using System.IO.Compression;
using System.Text;
using RiskRadar.Testing;

namespace RiskRadar.Collect.Fetching;

public sealed class PageFetcherTests
{
    private const string Tea = "<p>A page about tea.</p>";

    [Fact]
    public async Task FetchAsync_OrdinaryPage_GivesBytesTypeAndValidators()
    {
        await using var server = new RawServer().On("/a", request => request.AnswerAsync(
            "200 OK", Tea, "Content-Type: text/html; charset=iso-8859-1", "ETag: W/\"7\"", "Last-Modified: Sun, 01 Mar 2026 10:00:00 GMT"));
        using var collect = new TestCollect();

        var page = await FetchAsync(collect, server.At("/a#comments"));

        Assert.Equal(Tea, Encoding.UTF8.GetString(page.Answer.Body.Span));
        Assert.Equal("text/html; charset=iso-8859-1", page.Answer.ContentType);
        Assert.Equal(new PageValidators("W/\"7\"", new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero)), page.Answer.Validators);
        Assert.Equal(server.At("/a"), page.Address);
    }

    [Fact]
    public async Task FetchAsync_AnyPage_SaysWhoAsksAndWhomToContact()
    {
        await using var server = new RawServer().Page("/a", Tea);
        using var collect = new TestCollect(options => options.Contact = "https://brand.example/crawler");

        await FetchAsync(collect, server.At("/a"));

        Assert.All(server.Requests, request => Assert.Equal("RiskRadar/1.0 (audience research; https://brand.example/crawler)", request.Header("User-Agent")));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("identity")]
    [InlineData("gzip, br")]
    public async Task FetchAsync_PackedBody_IsUnpacked(string encoding)
    {
        await using var server = new RawServer().On("/a", request => request.AnswerAsync(
            "200 OK", Pack(Encoding.UTF8.GetBytes(Tea), encoding), "Content-Type: text/html", $"Content-Encoding: {encoding}"));
        using var collect = new TestCollect();

        Assert.Equal(Tea, Encoding.UTF8.GetString((await FetchAsync(collect, server.At("/a"))).Answer.Body.Span));
    }

    [Fact]
    public async Task FetchAsync_BareDeflate_IsUnpackedToo()
    {
        await using var server = new RawServer().On("/a", request => request.AnswerAsync(
            "200 OK", Pack(Encoding.UTF8.GetBytes(Tea), "bare"), "Content-Type: text/html", "Content-Encoding: deflate"));
        using var collect = new TestCollect();

        Assert.Equal(Tea, Encoding.UTF8.GetString((await FetchAsync(collect, server.At("/a"))).Answer.Body.Span));
    }

    [Fact]
    public async Task FetchAsync_Redirects_AreFollowedAndChecked()
    {
        await using var server = new RawServer()
            .Status("/a", "301 Moved", "Location: /b").Page("/c", Tea);
        server.Status("/b", "302 Found", $"Location: {server.At("/c")}");
        using var collect = new TestCollect();

        var page = await FetchAsync(collect, server.At("/a"));

        Assert.Equal(server.At("/c"), page.Address);
    }

    [Fact]
    public async Task FetchAsync_RedirectToAForbiddenPath_IsRefusedByRobots()
    {
        await using var server = new RawServer().Page("/robots.txt", "User-agent: *\nDisallow: /private").Status("/a", "302 Found", "Location: /private/b");
        using var collect = new TestCollect();

        await collect.FailAsync<RobotsRefusedException>(server.At("/a"));

        Assert.DoesNotContain("/private/b", server.Paths);
    }

    [Fact]
    public async Task FetchAsync_NotModified_SaysUnchanged()
    {
        await using var server = new RawServer().On("/a", request => request.AnswerAsync(
            request.Header("If-Modified-Since") == "Sun, 01 Mar 2026 10:00:00 GMT" ? "304 Not Modified" : "500 Wrong", ""));
        using var collect = new TestCollect();

        var page = await collect.Fetcher.FetchAsync(
            server.At("/a"), new(null, new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero)), TestContext.Current.CancellationToken);

        Assert.True(page.IsUnchanged);
    }

    [Theory]
    [InlineData("404 Not Found", typeof(PageGoneException))]
    [InlineData("410 Gone", typeof(PageGoneException))]
    [InlineData("401 Unauthorized", typeof(PageForbiddenException))]
    [InlineData("403 Forbidden", typeof(PageForbiddenException))]
    [InlineData("451 Unavailable", typeof(PageForbiddenException))]
    [InlineData("500 Broken", typeof(ServerFailedException))]
    [InlineData("502 Broken", typeof(ServerFailedException))]
    [InlineData("429 Slow down", typeof(RateLimitedException))]
    [InlineData("503 Busy", typeof(RateLimitedException))]
    [InlineData("304 Not Modified", typeof(ServerFailedException))]
    [InlineData("302 Found", typeof(RedirectRefusedException))]
    public async Task FetchAsync_Status_IsTheFailureThatACallerTreatsDifferently(string status, Type failure)
    {
        await using var server = new RawServer().Status("/a", status);
        using var collect = new TestCollect();

        Assert.IsType(failure, await Record.ExceptionAsync(() => FetchAsync(collect, server.At("/a"))));
    }

    [Theory]
    [InlineData("429 Slow down")]
    [InlineData("503 Busy")]
    public async Task FetchAsync_RetryAfterAnHour_SaysUntilWhenAndAsksNoMore(string status)
    {
        await using var server = new RawServer().Status("/a", status, "Retry-After: 3600").Page("/b", Tea);
        using var collect = new TestCollect(options => options.Retries = 2);
        var before = TimeProvider.System.GetUtcNow();

        var error = await collect.FailAsync<RateLimitedException>(server.At("/a"));
        await collect.FailAsync<RateLimitedException>(server.At("/b"));

        Assert.True(error.RetryAt >= before + TimeSpan.FromHours(1));
        Assert.Equal(["/robots.txt", "/a"], server.Paths);
    }

    [Fact]
    public async Task FetchAsync_BusyOnce_IsTriedAgain()
    {
        var asked = 0;
        await using var server = new RawServer().On("/a", request => Interlocked.Increment(ref asked) == 1
            ? request.AnswerAsync("503 Busy", "", "Retry-After: 0")
            : request.AnswerAsync("200 OK", Tea, "Content-Type: text/html"));
        using var collect = new TestCollect(options => options.Retries = 2);

        await FetchAsync(collect, server.At("/a"));

        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task FetchAsync_ConnectionResetOnce_IsTriedAgain()
    {
        var asked = 0;
        await using var server = new RawServer().On("/a", async request =>
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                await request.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this");
                request.Reset();
            }
            else
            {
                await request.AnswerAsync("200 OK", Tea, "Content-Type: text/html");
            }
        });
        using var collect = new TestCollect(options => options.Retries = 2);

        await FetchAsync(collect, server.At("/a"));

        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task FetchAsync_PageThatIsGone_IsNotTriedAgain()
    {
        await using var server = new RawServer();
        using var collect = new TestCollect(options => options.Retries = 2);

        await collect.FailAsync<PageGoneException>(server.At("/a"));

        Assert.Equal(["/robots.txt", "/a"], server.Paths);
    }

    [Fact]
    public async Task FetchAsync_SiteWithACookie_SendsItThereAlone()
    {
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "session=tea\n", TestContext.Current.CancellationToken);
        await using var elsewhere = new RawServer().Page("/b", Tea);
        await using var server = new RawServer().Status("/a", "302 Found", $"Location: {elsewhere.At("/b")}");
        using var collect = new TestCollect(options =>
        {
            var site = new SiteOptions();
            site.Headers.Add(new() { Name = "Cookie", FromFile = secret });
            options.Sites["127.0.0.1"] = site;
        });

        await FetchAsync(collect, server.At("/a"));

        Assert.Equal("session=tea", server.Requests.Single(request => request.Path == "/a").Header("Cookie"));
        Assert.Null(elsewhere.Requests.Single(request => request.Path == "/b").Header("Cookie"));
        File.Delete(secret);
    }

    [Fact]
    public async Task FetchAsync_CollectionStopped_AsksNobody()
    {
        await using var server = new RawServer().Page("/a", Tea);
        using var collect = new TestCollect(options => options.Stopped = true);

        await collect.FailAsync<CollectionStoppedException>(server.At("/a"));

        Assert.Empty(server.Paths);
    }

    [Fact]
    public async Task FetchAsync_SiteThatFailsThreeTimes_RestsAndIsNotAsked()
    {
        await using var server = new RawServer().Status("/a", "500 Broken");
        using var collect = new TestCollect();
        await collect.FailAsync<ServerFailedException>(server.At("/a"));
        await collect.FailAsync<ServerFailedException>(server.At("/a"));
        await collect.FailAsync<ServerFailedException>(server.At("/a"));

        var error = await collect.FailAsync<SiteSetAsideException>(server.At("/a"));

        Assert.Contains("The site answered with an error: 500.", error.Message, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/a", "/a", "/a"], server.Paths);
        Assert.Equal(3, (await collect.Health.FindAsync($"127.0.0.1:{server.Root.Port}", TestContext.Current.CancellationToken))!.Failures);
    }

    private static Task<FetchedPage> FetchAsync(TestCollect collect, Uri address) =>
        collect.Fetcher.FetchAsync(address, null, TestContext.Current.CancellationToken);

    private static byte[] Pack(byte[] plain, string encoding) => encoding switch
    {
        "gzip" or "x-gzip" => Through(plain, packed => new GZipStream(packed, CompressionLevel.Optimal)),
        "deflate" => Through(plain, packed => new ZLibStream(packed, CompressionLevel.Optimal)),
        "bare" => Through(plain, packed => new DeflateStream(packed, CompressionLevel.Optimal)),
        "br" => Through(plain, packed => new BrotliStream(packed, CompressionLevel.Optimal)),
        "zstd" => ZstdFrame(plain),
        "gzip, br" => Pack(Pack(plain, "gzip"), "br"),
        _ => plain,
    };

    private static byte[] Through(byte[] plain, Func<Stream, Stream> compression)
    {
        var packed = new MemoryStream();
        using (var stream = compression(packed))
        {
            stream.Write(plain);
        }

        return packed.ToArray();
    }

    // RFC 8878: magic number, a header that states one byte of content size, one raw block that is the last.
    private static byte[] ZstdFrame(byte[] plain) =>
        [0x28, 0xB5, 0x2F, 0xFD, 0x20, (byte)plain.Length, (byte)((plain.Length << 3) | 1), (byte)(plain.Length >> 5), (byte)(plain.Length >> 13), .. plain];
}
