using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Journal.Tests;

public sealed class PersonalCipherTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("Иванова Мария, +7 861 000-00-00");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void What_was_encrypted_is_decrypted(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);
        PersonalCipher.Decrypt(Key, "person/pos/1", PersonalCipher.Encrypt(Key, "person/pos/1", plain)).ShouldBe(plain);
    }

    [Fact]
    public void The_same_text_never_looks_the_same()
    {
        var first = PersonalCipher.Encrypt(Key, "n", Plain);
        PersonalCipher.Encrypt(Key, "n", Plain).ShouldNotBe(first);
        first.AsSpan().IndexOf(Plain.AsSpan(0, 8)).ShouldBe(-1);
    }

    [Fact]
    public async Task No_nonce_is_given_out_twice_to_any_thread()
    {
        var nonces = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 500).Select(_ => Convert.ToHexString(PersonalCipher.Encrypt(Key, "n", Plain).AsSpan(0, 12))).ToList())));
        nonces.SelectMany(own => own).Distinct().Count().ShouldBe(2_000);
    }

    [Fact]
    public void Another_name_another_key_and_changed_bytes_are_refused()
    {
        var encrypted = PersonalCipher.Encrypt(Key, "person/pos/1", Plain);
        Refuses(Key, "person/pos/2", encrypted);
        Refuses(RandomNumberGenerator.GetBytes(32), "person/pos/1", encrypted);
        for (var i = 0; i < encrypted.Length; i += 7)
        {
            var changed = encrypted.ToArray();
            changed[i] ^= 1;
            Refuses(Key, "person/pos/1", changed);
        }

        Refuses(Key, "person/pos/1", encrypted[..^1]);
        Refuses(Key, "person/pos/1", encrypted[..20]);
        Refuses(Key, "person/pos/1", []);

        static void Refuses(byte[] key, string name, byte[] encrypted) =>
            Should.Throw<CryptographicException>(() => PersonalCipher.Decrypt(key, name, encrypted));
    }
}
