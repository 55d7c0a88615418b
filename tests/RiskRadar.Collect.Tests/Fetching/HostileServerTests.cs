using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RiskRadar.Testing;

namespace RiskRadar.Collect.Fetching;

/// <summary>Servers that mean harm or are broken, over real sockets: each costs one clear failure and nothing else.</summary>
public sealed class HostileServerTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    [Fact]
    public async Task FetchAsync_GzipBombOfAGibibyte_IsTooLarge()
    {
        var bomb = GzipOfZeros(1024);
        await using var server = new RawServer().On("/a", request => request.AnswerAsync("200 OK", bomb, "Content-Type: text/html", "Content-Encoding: gzip"));
        using var collect = new TestCollect();

        var error = await collect.FailAsync<PageTooLargeException>(server.At("/a"));

        Assert.Equal("The page is larger than 5 MB.", error.Message);
    }

    [Fact]
    public async Task FetchAsync_PageOf40Megabytes_IsTooLargeBeforeItIsRead()
    {
        await using var server = new RawServer().On("/a", async request =>
        {
            await request.SendAsync(Head + "Content-Length: 40000000\r\n\r\n");
            await request.HangAsync();
        });
        using var collect = new TestCollect();

        await collect.FailAsync<PageTooLargeException>(server.At("/a"));
    }

    [Fact]
    public async Task FetchAsync_ChunkedBodyWithoutEnd_IsTooLarge()
    {
        var chunk = "4000\r\n" + new string('a', 0x4000) + "\r\n";
        await using var server = new RawServer().On("/a", async request =>
        {
            await request.SendAsync(Head + "Transfer-Encoding: chunked\r\n\r\n");
            while (!request.Stopped.IsCancellationRequested)
            {
                await request.SendAsync(chunk);
            }
        });
        using var collect = new TestCollect();

        await collect.FailAsync<PageTooLargeException>(server.At("/a"));
    }

    [Fact]
    public async Task FetchAsync_ManyLayersOfPacking_AreRefused()
    {
        await using var server = new RawServer().On("/a", request => request.AnswerAsync(
            "200 OK", GzipOfZeros(1), "Content-Type: text/html", "Content-Encoding: gzip, gzip, gzip"));
        using var collect = new TestCollect();

        Assert.Equal("The address does not give a page: its encoding is unknown.", (await collect.FailAsync<NotAPageException>(server.At("/a"))).Message);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("deflate")]
    public async Task FetchAsync_BodyThatIsNotPackedAsItSays_IsNoPage(string encoding)
    {
        await using var server = new RawServer().On("/a", request => request.AnswerAsync(
            "200 OK", "\u0001\u0002 this was never packed at all", "Content-Type: text/html", $"Content-Encoding: {encoding}"));
        using var collect = new TestCollect();

        await collect.FailAsync<NotAPageException>(server.At("/a"));
    }

    [Fact]
    public async Task FetchAsync_ServersThatNeverFinish_AllTimeOutAndDelayNoOther()
    {
        await using var hangs = new RawServer().On("/a", request => request.HangAsync());
        await using var dripsHeaders = new RawServer().On("/a", request => DripAsync(request, "HTTP/1.1 200 OK\r\n", "X-Pad: aaaa\r\n"));
        await using var dripsBody = new RawServer().On("/a", request => DripAsync(request, Head + "Content-Length: 100000\r\n\r\n", "a"));
        await using var dripsChunks = new RawServer().On("/a", request => DripAsync(request, Head + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"));
        await using var packsNothing = new RawServer().On("/a", request => DripAsync(
            request, Head + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\nA\r\n\u001f\u008b\b\0\0\0\0\0\0\u0003\r\n", "5\r\n\0\0\0\u00ff\u00ff\r\n"));
        await using var healthy = new RawServer().Page("/a", "fine");
        // The clock moves on by itself only so far that no pause has to be waited for.
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMilliseconds(20) };
        using var collect = new TestCollect(register: services => services.AddSingleton<TimeProvider>(time));
        RawServer[] servers = [hangs, dripsHeaders, dripsBody, dripsChunks, packsNothing];

        var endless = Task.WhenAll(servers.Select(server => Record.ExceptionAsync(() => collect.Fetcher.FetchAsync(server.At("/a"), null, TestContext.Current.CancellationToken)).AsTask()));
        await collect.Fetcher.FetchAsync(healthy.At("/a"), null, TestContext.Current.CancellationToken);

        await Task.WhenAll(servers.Select(server => server.WhenAskedAsync("/a", TestContext.Current.CancellationToken)));
        Assert.False(endless.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(61));

        Assert.All(await endless, error => Assert.Equal("The page did not arrive within 60 seconds.", Assert.IsType<PageTimedOutException>(error).Message));
    }

    [Fact]
    public async Task FetchAsync_HeadersWithoutEnd_AreRefused()
    {
        await using var server = new RawServer().On("/a", async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\n");
            while (!request.Stopped.IsCancellationRequested)
            {
                await request.SendAsync("X-Pad: " + new string('a', 4_000) + "\r\n");
            }
        });
        using var collect = new TestCollect();

        await collect.FailAsync<HostUnreachableException>(server.At("/a"));
    }

    [Theory]
    [InlineData("not HTTP at all\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\nbroken")]
    [InlineData("")]
    public async Task FetchAsync_BrokenAnswer_IsNoAnswer(string raw)
    {
        await using var server = new RawServer().On("/a", request => request.SendAsync(raw));
        using var collect = new TestCollect();

        await collect.FailAsync<HostUnreachableException>(server.At("/a"));
    }

    [Fact]
    public async Task FetchAsync_ConnectionReset_IsNoAnswer()
    {
        await using var server = new RawServer().On("/a", request =>
        {
            request.Reset();

            return Task.CompletedTask;
        });
        using var collect = new TestCollect();

        await collect.FailAsync<HostUnreachableException>(server.At("/a"));
    }

    [Fact]
    public async Task FetchAsync_NobodyListens_SaysSo()
    {
        var server = new RawServer();
        var address = server.At("/a");
        await server.DisposeAsync();
        using var collect = new TestCollect();

        var error = await collect.FailAsync<RobotsRefusedException>(address);

        Assert.Contains("the connection was refused", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FetchAsync_RedirectsInACircle_AreRefused()
    {
        await using var server = new RawServer().Status("/a", "302 Found", "Location: /b").Status("/b", "302 Found", "Location: /a");
        using var collect = new TestCollect();

        Assert.Equal("The page only sends elsewhere: the redirects go in a circle.", (await collect.FailAsync<RedirectRefusedException>(server.At("/a"))).Message);
    }

    [Fact]
    public async Task FetchAsync_ChainOfSevenRedirects_IsRefused()
    {
        await using var server = new RawServer()
            .Status("/1", "302 Found", "Location: /2").Status("/2", "302 Found", "Location: /3").Status("/3", "302 Found", "Location: /4")
            .Status("/4", "302 Found", "Location: /5").Status("/5", "302 Found", "Location: /6").Status("/6", "302 Found", "Location: /7").Page("/7", "x");
        using var collect = new TestCollect();

        await collect.FailAsync<RedirectRefusedException>(server.At("/1"));

        Assert.DoesNotContain("/7", server.Paths);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://localhost/")]
    [InlineData("http://localhost./")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://0/")]
    [InlineData("http://\u00ef\u00bc\u0091\u00ef\u00bc\u0092\u00ef\u00bc\u0097.0.0.1/")]
    [InlineData("http://rebound.example/")]
    [InlineData("http://mixed.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1:70/")]
    [InlineData("http://user:word@blog.example/")]
    public async Task FetchAsync_RedirectToWhereNobodyMayRead_IsRefused(string target)
    {
        await using var server = new RawServer().Status("/a", "302 Found", $"Location: {target}");
        var resolver = new FakeResolver()
            .Answer("localhost", "127.0.0.1", "::1").Answer("rebound.example", "10.0.0.1").Answer("mixed.example", "93.184.216.34", "192.168.1.1");
        using var collect = new TestCollect(options => AllowOnly(options, server), services => services.Add(resolver));

        await collect.FailAsync<AddressRefusedException>(server.At("/a"));
    }

    [Fact]
    public async Task FetchAsync_NameThatLeadsElsewhereTheSecondTime_IsRefusedTheSecondTime()
    {
        await using var server = new RawServer().Page("/a", "secret");
        var resolver = new FakeResolver().Answer("blog.example", "127.0.0.1").Answer("blog.example", "10.0.0.1");
        using var collect = new TestCollect(
            options =>
            {
                options.AllowedHosts.Clear();
                options.AllowedNetworks.Add("127.0.0.0/8");
            },
            services => services.Add(resolver));

        var error = await collect.FailAsync<AddressRefusedException>(new Uri($"http://blog.example:{server.Root.Port}/a"));

        Assert.Equal(["/robots.txt"], server.Paths);
        Assert.Equal("The address was refused: the host 'blog.example': it leads to an address that is not on the public internet.", error.Message);
    }

    [Fact]
    public async Task FetchAsync_UnknownName_SaysSo()
    {
        using var collect = new TestCollect(register: services => services.Add(new FakeResolver()));

        var error = await collect.FailAsync<RobotsRefusedException>(new Uri("http://nobody.example/"));

        Assert.Contains("its name is unknown", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/pdf")]
    [InlineData("video/mp4")]
    [InlineData("application/octet-stream")]
    [InlineData("image/svg+xml")]
    public async Task FetchAsync_TypeThatIsNoPage_IsNotRead(string type)
    {
        await using var server = new RawServer().On("/a", async request =>
        {
            await request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: 1000\r\n\r\n");
            await request.HangAsync();
        });
        using var collect = new TestCollect();

        Assert.Equal($"The address does not give a page: its type is {type}.", (await collect.FailAsync<NotAPageException>(server.At("/a"))).Message);
    }

    [Fact]
    public async Task FetchAsync_FilePosingAsAPage_IsNoPage()
    {
        await using var server = new RawServer().Page("/a", "%PDF-1.7 and so on").On("/b", request => request.AnswerAsync("200 OK", new byte[2_000], "Content-Type: text/html"));
        using var collect = new TestCollect();

        await collect.FailAsync<NotAPageException>(server.At("/a"));
        await collect.FailAsync<NotAPageException>(server.At("/b"));
    }

    [Fact]
    public async Task FetchAsync_StrayNulsAndAnUnknownCharset_AreAPage()
    {
        await using var server = new RawServer().Page("/a", "<p>tea\0</p>" + new string(' ', 100), "text/html; charset=klingon-8");
        using var collect = new TestCollect();

        Assert.Equal("text/html; charset=klingon-8", (await collect.Fetcher.FetchAsync(server.At("/a"), null, TestContext.Current.CancellationToken)).Answer.ContentType);
    }

    private static void AllowOnly(CollectOptions options, RawServer server)
    {
        options.AllowedHosts.Clear();
        options.AllowedHosts.Add(server.Root.Authority);
    }

    private static async Task DripAsync(RawRequest request, string start, string drop)
    {
        await request.SendAsync(start);
        while (true)
        {
            await request.SendAsync(drop);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, request.Stopped);
        }
    }

    // A gzip file may consist of many parts: so a gibibyte takes a moment to make.
    private static byte[] GzipOfZeros(int mebibytes)
    {
        var part = new MemoryStream();
        using (var gzip = new GZipStream(part, CompressionLevel.Optimal))
        {
            gzip.Write(new byte[1024 * 1024]);
        }

        return [.. Enumerable.Repeat(part.ToArray(), mebibytes).SelectMany(bytes => bytes)];
    }
}
