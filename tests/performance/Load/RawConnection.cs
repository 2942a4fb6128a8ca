using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Load;

/// <summary>One kept-alive HTTP/1.1 connection that does nothing but send bytes and find the end of the answer: what is measured is the server.</summary>
public sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[128 * 1024];
    private int _length;

    public RawConnection(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <summary>The status; head and body stay to be read until the next request.</summary>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        _length = 0;
        await _socket.SendAsync(request);
        while (!IsWhole())
        {
            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_length));
            _length += read > 0 ? read : throw new IOException("The server closed the connection.");
        }

        return int.Parse(Encoding.ASCII.GetString(_buffer, 9, 3), CultureInfo.InvariantCulture);
    }

    public string Text => Encoding.UTF8.GetString(_buffer, 0, _length);

    public int BodyBytes => _length - HeadEnd();

    public void Dispose() => _socket.Dispose();

    private int HeadEnd() => Answer.IndexOf("\r\n\r\n"u8) + 4;

    private ReadOnlySpan<byte> Answer => _buffer.AsSpan(0, _length);

    private bool IsWhole()
    {
        var head = HeadEnd();
        if (head < 4)
        {
            return false;
        }

        var lengthAt = Answer[..head].IndexOf("Content-Length: "u8);
        if (lengthAt < 0)
        {
            return Answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        var digits = Answer[(lengthAt + 16)..head];
        return _length - head >= int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
