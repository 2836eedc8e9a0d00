using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Journal;

/// <summary>
/// AES-256-GCM over personal data and rejected messages: nonce (12 bytes), tag (16 bytes), ciphertext. The key's name
/// is bound in as associated data, so that a ciphertext can't be passed off under another name.
/// </summary>
public static class PersonalCipher
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Encrypt(byte[] key, string name, ReadOnlySpan<byte> plain)
    {
        var bytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = bytes.AsSpan(0, NonceLength);
        Nonces.Next(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(
            nonce, plain, bytes.AsSpan(NonceLength + TagLength), bytes.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(name));
        return bytes;
    }

    /// <exception cref="CryptographicException">The key, the name or the bytes are not those that were used.</exception>
    public static byte[] Decrypt(byte[] key, string name, ReadOnlySpan<byte> encrypted)
    {
        if (encrypted.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("the ciphertext is cut short");
        }

        var plain = new byte[encrypted.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(
            encrypted[..NonceLength],
            encrypted[(NonceLength + TagLength)..],
            encrypted.Slice(NonceLength, TagLength),
            plain,
            Encoding.UTF8.GetBytes(name));
        return plain;
    }
}
